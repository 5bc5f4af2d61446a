type Words = {
  readonly app: (name: string) => string;
  readonly state: string;
  readonly installed: string;
  readonly uninstalled: string;
  readonly uninstall: string;
  readonly uninstallSays: string;
  readonly install: string;
  readonly installSays: string;
  readonly connection: string;
  readonly http: string;
  readonly sockets: (count: number) => string;
  readonly channel: string;
  readonly channelState: (archived: boolean, botIn: boolean) => string;
  readonly archive: string;
  readonly unarchive: string;
  readonly invite: string;
  readonly removeBot: string;
  readonly reset: string;
  readonly resetSays: string;
  readonly resetQuestion: string;
  readonly resetYes: string;
  readonly cancel: string;
  readonly version: (version: string) => string;
  readonly scripts: string;
  readonly scriptsSay: string;
  readonly listing: string;
  readonly script: {
    readonly list: string;
    readonly type: string;
    readonly read: string;
    readonly home: string;
    readonly modals: string;
    readonly traffic: string;
    readonly changes: string;
    readonly day: string;
    readonly fault: string;
    readonly reset: string;
  };
};

export const WORKSPACE_WORDS: { readonly en: Words; readonly sv: Words } = {
  en: {
    app: (name) => `The app ${name}`,
    state: 'State',
    installed: 'Installed',
    uninstalled: 'Not installed',
    uninstall: 'Uninstall',
    uninstallSays: 'Uninstalling revokes its token; app_uninstalled and tokens_revoked tell it so.',
    install: 'Install',
    installSays: 'Installing makes its token work again.',
    connection: 'Connection',
    http: 'Signed HTTP',
    sockets: (count) =>
      count === 0
        ? 'Nobody is connected'
        : `Socket Mode, ${count} ${count === 1 ? 'connection' : 'connections'}`,
    channel: 'A channel',
    channelState: (archived, botIn) =>
      [archived ? 'archived' : 'open', botIn ? 'the bot is a member' : 'the bot is not a member'].join(', '),
    archive: 'Archive',
    unarchive: 'Take back from the archive',
    invite: 'Invite the bot',
    removeBot: 'Remove the bot',
    reset: 'Begin again',
    resetSays:
      'Conversations, people’s modals, faults, traffic and the clock as at the start. What the bot itself remembers stays.',
    resetQuestion: 'Begin again with an empty workspace?',
    resetYes: 'Begin again',
    cancel: 'Cancel',
    version: (version) => `Change ${version} of this workspace`,
    scripts: 'What you can script',
    scriptsSay: 'Anything this page does, a script can do; each button above has its call beside it.',
    listing: 'Every call, with what it takes',
    script: {
      list: 'What there is to call',
      type: 'Ask something as the one you are',
      read: 'Read what they see then',
      home: 'Open their Home tab',
      modals: 'Look at their modals',
      traffic: 'What went in and out of the bot',
      changes: 'Be told of every change',
      day: 'Let a day pass',
      fault: 'Lose the next answer',
      reset: 'Begin again',
    },
  },
  sv: {
    app: (name) => `Appen ${name}`,
    state: 'Läge',
    installed: 'Installerad',
    uninstalled: 'Inte installerad',
    uninstall: 'Avinstallera',
    uninstallSays:
      'Avinstalleras den återkallas dess token; app_uninstalled och tokens_revoked talar om det.',
    install: 'Installera',
    installSays: 'Installeras den gäller dess token igen.',
    connection: 'Förbindelse',
    http: 'Signerad HTTP',
    sockets: (count) =>
      count === 0
        ? 'Ingen är ansluten'
        : `Socket Mode, ${count} ${count === 1 ? 'anslutning' : 'anslutningar'}`,
    channel: 'En kanal',
    channelState: (archived, botIn) =>
      [archived ? 'arkiverad' : 'öppen', botIn ? 'boten är medlem' : 'boten är inte medlem'].join(', '),
    archive: 'Arkivera',
    unarchive: 'Ta tillbaka ur arkivet',
    invite: 'Bjud in boten',
    removeBot: 'Ta bort boten',
    reset: 'Börja om',
    resetSays:
      'Samtal, dialoger, störningar, trafik och klocka som från början. Det boten själv minns finns kvar.',
    resetQuestion: 'Börja om med en tom arbetsyta?',
    resetYes: 'Börja om',
    cancel: 'Avbryt',
    version: (version) => `Ändring ${version} i den här arbetsytan`,
    scripts: 'Det här kan du skripta',
    scriptsSay: 'Allt som sidan gör kan ett skript göra; varje knapp ovan har sitt anrop bredvid sig.',
    listing: 'Alla anrop, med vad de tar',
    script: {
      list: 'Vad som finns att anropa',
      type: 'Fråga något som den du är',
      read: 'Läs vad de ser sedan',
      home: 'Öppna deras hemflik',
      modals: 'Titta på deras dialoger',
      traffic: 'Vad som gått in i och ut ur boten',
      changes: 'Få veta om varje ändring',
      day: 'Låt ett dygn gå',
      fault: 'Tappa nästa svar',
      reset: 'Börja om',
    },
  },
};
