import type { PRESETS } from './draft.ts';
import type { CodeClass, FaultKind } from './kinds.ts';

type Words = {
  readonly presets: string;
  readonly preset: Readonly<Record<keyof typeof PRESETS, string>>;
  readonly own: string;
  readonly kind: string;
  readonly toSlack: string;
  readonly toBot: string;
  readonly kindName: Readonly<Record<FaultKind, string>>;
  /** What Slack really does then, in a sentence. */
  readonly kindSays: Readonly<Record<FaultKind, string>>;
  readonly strikes: string;
  readonly strikesSays: string;
  readonly every: string;
  readonly everyCall: string;
  readonly everyDelivery: string;
  readonly methods: string;
  readonly other: string;
  readonly code: string;
  readonly codeClass: Readonly<Record<CodeClass, string>>;
  readonly retryAfter: string;
  readonly status: string;
  readonly done: string;
  readonly doneSays: string;
  readonly ms: string;
  readonly often: string;
  readonly oftenName: {
    readonly once: string;
    readonly times: string;
    readonly chance: string;
    readonly always: string;
  };
  readonly times: string;
  readonly chance: string;
  readonly add: string;
  readonly added: string;
  readonly waiting: string;
  readonly none: string;
  readonly struck: (times: number) => string;
  readonly left: (times: number) => string;
  readonly untilCleared: string;
  readonly withChance: (percent: string) => string;
  readonly about: (method: string) => string;
  readonly clear: (name: string) => string;
  readonly clearAll: string;
  readonly connection: string;
  readonly overHttp: string;
  readonly refresh: string;
  readonly refreshSays: string;
  readonly drop: string;
  readonly dropSays: string;
};

export const FAULTS_WORDS: { readonly en: Words; readonly sv: Words } = {
  en: {
    presets: 'A bad day, ready to be had',
    preset: {
      slow: 'Slack is slow',
      down: 'Slack is down',
      limited: 'Too many calls',
      archived: 'The channel was archived',
      revoked: 'The token was revoked',
      lost: 'Posted, but the answer was lost',
      hurried: 'Commands come late',
      unheard: 'Slack does not hear the bot',
    },
    own: 'Or one of your own',
    kind: 'What goes wrong',
    toSlack: 'When the bot calls Slack',
    toBot: 'When Slack calls the bot',
    kindName: {
      rate_limited: 'Rate limited (429)',
      error: 'An error code',
      status: 'An HTTP error (5xx)',
      lost: 'The answer is lost',
      late: 'The answer is late',
      truncated: 'Half of an answer',
      html: 'A web page as answer',
      delayed: 'Delivered late',
      unheard: 'The acknowledgement is not heard',
      unreachable: 'The bot is not reached',
    },
    kindSays: {
      rate_limited:
        'Slack does nothing and answers 429 with Retry-After; until then every call of this method gets the same.',
      error: 'Slack does nothing and answers 200 with ok: false and the code.',
      status: 'A gateway in front of Slack answers; the bot cannot know whether the work was done.',
      lost: 'Slack does the work, but the connection dies before the answer: posting again would make a double.',
      late: 'Slack does the work and answers when the bot may have stopped waiting.',
      truncated: 'Slack does the work, but only half of the JSON arrives.',
      html: 'Slack does the work, but a proxy answers 200 with a web page.',
      delayed:
        'It reaches the bot late; the three seconds of its trigger_id began when the person pressed Enter.',
      unheard:
        'The bot does its work, but its acknowledgement never arrives: events are sent again with the same event_id, and for a command the person reads that it failed.',
      unreachable:
        'Nothing reaches the bot: events are sent again at once, after one and after five minutes; for a command the person reads that it failed.',
    },
    strikes: 'Strikes',
    strikesSays: 'A method of the Web API, or what comes to the bot. * is everything.',
    every: 'everything',
    everyCall: '* (every call)',
    everyDelivery: '* (every delivery)',
    methods: 'Web API',
    other: 'Addresses',
    code: 'Code',
    codeClass: {
      place: 'The place or person is not there for the bot',
      installation: 'The installation is dead',
      scope: 'The installation lacks a right',
      unknown: 'Nobody knows whether it was done',
      message: 'The message itself is wrong',
      trigger: 'Too late, or used before',
    },
    retryAfter: 'Retry-After, seconds',
    status: 'HTTP status',
    done: 'The work is done all the same',
    doneSays: 'The message is posted, and the bot reads of a failure.',
    ms: 'Late by, milliseconds',
    often: 'How often',
    oftenName: {
      once: 'The next time',
      times: 'The next few times',
      chance: 'By chance',
      always: 'Until cleared',
    },
    times: 'Times',
    chance: 'Chance',
    add: 'Let it happen',
    added: 'It waits to strike.',
    waiting: 'Waiting to strike',
    none: 'Nothing goes wrong on purpose.',
    struck: (times) =>
      times === 0 ? 'has not struck yet' : times === 1 ? 'has struck once' : `has struck ${times} times`,
    left: (times) => (times === 1 ? 'once more' : `${times} times more`),
    untilCleared: 'until cleared',
    withChance: (percent) => `${percent} each time`,
    about: (method) => (method === '*' ? 'everything' : method),
    clear: (name) => `Clear: ${name}`,
    clearAll: 'Clear all',
    connection: 'Socket Mode',
    overHttp: 'The bot is reached over signed HTTP now, so there is no connection to cut.',
    refresh: 'Ask it to reconnect',
    refreshSays: 'Slack does so every few hours, with a warning before.',
    drop: 'Cut the connection',
    dropSays: 'Without a word, as when a network goes.',
  },
  sv: {
    presets: 'Dåliga dagar, färdiga att prova',
    preset: {
      slow: 'Slack är långsamt',
      down: 'Slack ligger nere',
      limited: 'För många anrop',
      archived: 'Kanalen har arkiverats',
      revoked: 'Token är återkallad',
      lost: 'Postat, men svaret försvann',
      hurried: 'Kommandon kommer sent',
      unheard: 'Slack hör inte boten',
    },
    own: 'Eller en egen',
    kind: 'Vad som går fel',
    toSlack: 'När boten anropar Slack',
    toBot: 'När Slack anropar boten',
    kindName: {
      rate_limited: 'För många anrop (429)',
      error: 'En felkod',
      status: 'Ett HTTP-fel (5xx)',
      lost: 'Svaret försvinner',
      late: 'Svaret dröjer',
      truncated: 'Ett halvt svar',
      html: 'En webbsida som svar',
      delayed: 'Levereras sent',
      unheard: 'Kvittensen hörs inte',
      unreachable: 'Boten nås inte',
    },
    kindSays: {
      rate_limited:
        'Slack gör ingenting och svarar 429 med Retry-After; tills dess får alla anrop av metoden samma svar.',
      error: 'Slack gör ingenting och svarar 200 med ok: false och koden.',
      status: 'En gateway framför Slack svarar; boten kan inte veta om arbetet blev gjort.',
      lost: 'Slack gör arbetet, men förbindelsen bryts före svaret: postar boten igen blir det dubbelt.',
      late: 'Slack gör arbetet och svarar när boten kanske har slutat vänta.',
      truncated: 'Slack gör arbetet, men bara hälften av JSON-svaret kommer fram.',
      html: 'Slack gör arbetet, men en proxy svarar 200 med en webbsida.',
      delayed: 'Det når boten sent; de tre sekunderna för trigger_id började när personen tryckte på Enter.',
      unheard:
        'Boten gör sitt arbete, men kvittensen kommer aldrig fram: händelser skickas om med samma event_id, och för ett kommando läser personen att det misslyckades.',
      unreachable:
        'Inget når boten: händelser skickas om genast, efter en och efter fem minuter; för ett kommando läser personen att det misslyckades.',
    },
    strikes: 'Drabbar',
    strikesSays: 'En metod i Web API, eller det som kommer till boten. * är allt.',
    every: 'allt',
    everyCall: '* (alla anrop)',
    everyDelivery: '* (alla leveranser)',
    methods: 'Web API',
    other: 'Adresser',
    code: 'Kod',
    codeClass: {
      place: 'Platsen eller personen finns inte för boten',
      installation: 'Installationen är död',
      scope: 'Installationen saknar en rättighet',
      unknown: 'Ingen vet om det blev gjort',
      message: 'Det är fel på själva meddelandet',
      trigger: 'För sent, eller redan använt',
    },
    retryAfter: 'Retry-After, sekunder',
    status: 'HTTP-status',
    done: 'Arbetet görs ändå',
    doneSays: 'Meddelandet postas, och boten läser om ett fel.',
    ms: 'Försenat, millisekunder',
    often: 'Hur ofta',
    oftenName: {
      once: 'Nästa gång',
      times: 'De närmaste gångerna',
      chance: 'Slumpvis',
      always: 'Tills den tas bort',
    },
    times: 'Gånger',
    chance: 'Sannolikhet',
    add: 'Låt det hända',
    added: 'Den väntar på att slå till.',
    waiting: 'Väntar på att slå till',
    none: 'Inget går fel med flit.',
    struck: (times) =>
      times === 0
        ? 'har inte slagit till än'
        : times === 1
          ? 'har slagit till en gång'
          : `har slagit till ${times} gånger`,
    left: (times) => (times === 1 ? 'en gång till' : `${times} gånger till`),
    untilCleared: 'tills den tas bort',
    withChance: (percent) => `${percent} varje gång`,
    about: (method) => (method === '*' ? 'allt' : method),
    clear: (name) => `Ta bort: ${name}`,
    clearAll: 'Ta bort alla',
    connection: 'Socket Mode',
    overHttp: 'Boten nås över signerad HTTP nu, så det finns ingen förbindelse att bryta.',
    refresh: 'Be den ansluta på nytt',
    refreshSays: 'Det gör Slack med några timmars mellanrum, med en varning före.',
    drop: 'Bryt förbindelsen',
    dropSays: 'Utan ett ord, som när ett nät försvinner.',
  },
};
