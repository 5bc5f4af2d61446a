type Words = {
  readonly toBot: string;
  readonly fromBot: string;
  /** The arrows, for who hears them. */
  readonly toBotHeard: string;
  readonly fromBotHeard: string;
  readonly list: string;
  readonly search: string;
  readonly clearSearch: string;
  readonly direction: string;
  readonly both: string;
  readonly method: string;
  readonly everyMethod: string;
  readonly onlyWrong: string;
  readonly grouped: string;
  readonly follow: string;
  readonly clear: string;
  readonly kept: (shown: string, all: string, most: string) => string;
  readonly empty: string;
  readonly noneChosen: string;
  readonly showAll: string;
  readonly waiting: string;
  readonly ok: string;
  readonly fault: (kind: string) => string;
  readonly back: string;
  readonly earlier: string;
  readonly later: string;
  readonly toBotSays: (via: string) => string;
  readonly fromBotSays: (via: string) => string;
  readonly via: Readonly<Record<'web api' | 'response url' | 'upload' | 'http' | 'socket', string>>;
  readonly when: string;
  readonly outcome: string;
  readonly took: string;
  readonly wrote: string;
  readonly partOf: string;
  readonly tie: { readonly id: string; readonly time: string; readonly none: string };
  readonly ofLimit: (ms: string) => string;
  readonly overLimit: (ms: string) => string;
  readonly ms: (ms: string) => string;
  readonly request: string;
  readonly answer: string;
  readonly blockKit: string;
  readonly interaction: string;
  readonly noRequest: string;
  readonly noAnswer: string;
  readonly stillWaiting: string;
  readonly copyJson: string;
  readonly copyCurl: string;
  readonly copied: string;
  readonly builder: string;
  readonly builderSays: string;
  readonly expandAll: string;
  readonly collapseAll: string;
  readonly expand: string;
  readonly collapse: string;
  readonly nobody: string;
  readonly theMessage: string;
  readonly messageGone: string;
};

export const TRAFFIC_WORDS: { readonly en: Words; readonly sv: Words } = {
  en: {
    toBot: '→ bot',
    fromBot: '← bot',
    toBotHeard: 'to the bot',
    fromBotHeard: 'from the bot',
    list: 'Requests and answers, oldest first',
    search: 'Search in requests and answers',
    clearSearch: 'Empty the search',
    direction: 'Direction',
    both: 'Both',
    method: 'Method',
    everyMethod: 'Every method',
    onlyWrong: 'Errors only',
    grouped: 'Group',
    follow: 'Follow',
    clear: 'Clear',
    kept: (shown, all, most) =>
      shown === all ? `${all} of at most ${most} kept` : `${shown} of ${all} shown, at most ${most} kept`,
    empty: 'Nothing has gone in or out of the bot yet. Type /kpi pipeline in a channel.',
    noneChosen: 'Nothing is like that.',
    showAll: 'Show all',
    waiting: 'waiting …',
    ok: 'ok',
    fault: (kind) => `fault: ${kind}`,
    back: 'All traffic',
    earlier: 'Earlier',
    later: 'Later',
    toBotSays: (via) => `From Slack to the bot ${via}`,
    fromBotSays: (via) => `From the bot to Slack ${via}`,
    via: {
      'web api': 'through the Web API',
      'response url': 'through a response_url',
      upload: 'as an upload',
      http: 'over signed HTTP',
      socket: 'over Socket Mode',
    },
    when: 'When',
    outcome: 'Answer',
    took: 'Time',
    wrote: 'Wrote',
    partOf: 'Part of',
    tie: {
      id: 'known by an id it was given',
      time: 'probably, by person, place and time',
      none: 'Nothing that came in: the bot did it by itself.',
    },
    ofLimit: (ms) => `${ms} ms of the 3 seconds Slack waits`,
    overLimit: (ms) => `${ms} ms: longer than the 3 seconds Slack waits`,
    ms: (ms) => `${ms} ms`,
    request: 'Request',
    answer: 'Answer',
    blockKit: 'Block Kit',
    interaction: 'The whole interaction',
    noRequest: 'Nothing was sent.',
    noAnswer: 'An empty answer, which is all an acknowledgement needs.',
    stillWaiting: 'There is no answer yet.',
    copyJson: 'Copy JSON',
    copyCurl: 'Copy as curl',
    copied: 'Copied',
    builder: 'Block Kit Builder',
    builderSays: 'Opens app.slack.com with these blocks',
    expandAll: 'Open all',
    collapseAll: 'Close all',
    expand: 'Open',
    collapse: 'Close',
    nobody: 'No request made this message, or it is no longer kept. This is the message itself.',
    theMessage: 'Message',
    messageGone: 'The message is not there any more.',
  },
  sv: {
    toBot: '→ bot',
    fromBot: '← bot',
    toBotHeard: 'till boten',
    fromBotHeard: 'från boten',
    list: 'Anrop och svar, äldst först',
    search: 'Sök i anrop och svar',
    clearSearch: 'Töm sökningen',
    direction: 'Riktning',
    both: 'Båda',
    method: 'Metod',
    everyMethod: 'Alla metoder',
    onlyWrong: 'Bara fel',
    grouped: 'Gruppera',
    follow: 'Följ',
    clear: 'Rensa',
    kept: (shown, all, most) =>
      shown === all ? `${all} av högst ${most} sparade` : `${shown} av ${all} visas, högst ${most} sparas`,
    empty: 'Inget har gått in i eller ut ur boten än. Skriv /kpi pipeline i en kanal.',
    noneChosen: 'Inget är sådant.',
    showAll: 'Visa allt',
    waiting: 'väntar …',
    ok: 'ok',
    fault: (kind) => `störning: ${kind}`,
    back: 'All trafik',
    earlier: 'Tidigare',
    later: 'Senare',
    toBotSays: (via) => `Från Slack till boten ${via}`,
    fromBotSays: (via) => `Från boten till Slack ${via}`,
    via: {
      'web api': 'genom Web API',
      'response url': 'genom en response_url',
      upload: 'genom en uppladdning',
      http: 'över signerad HTTP',
      socket: 'över Socket Mode',
    },
    when: 'När',
    outcome: 'Svar',
    took: 'Tid',
    wrote: 'Skrev',
    partOf: 'Del av',
    tie: {
      id: 'det framgår av ett id den fick',
      time: 'troligen, av person, plats och tid att döma',
      none: 'Inget som kom in: boten gjorde det av sig själv.',
    },
    ofLimit: (ms) => `${ms} ms av de 3 sekunder Slack väntar`,
    overLimit: (ms) => `${ms} ms: längre än de 3 sekunder Slack väntar`,
    ms: (ms) => `${ms} ms`,
    request: 'Anrop',
    answer: 'Svar',
    blockKit: 'Block Kit',
    interaction: 'Hela interaktionen',
    noRequest: 'Inget skickades.',
    noAnswer: 'Ett tomt svar; mer behövs inte för att kvittera.',
    stillWaiting: 'Det finns inget svar än.',
    copyJson: 'Kopiera JSON',
    copyCurl: 'Kopiera som curl',
    copied: 'Kopierat',
    builder: 'Block Kit Builder',
    builderSays: 'Öppnar app.slack.com med de här blocken',
    expandAll: 'Öppna alla',
    collapseAll: 'Stäng alla',
    expand: 'Öppna',
    collapse: 'Stäng',
    nobody:
      'Inget anrop gjorde det här meddelandet, eller så sparas det inte längre. Det här är själva meddelandet.',
    theMessage: 'Meddelande',
    messageGone: 'Meddelandet finns inte längre.',
  },
};
