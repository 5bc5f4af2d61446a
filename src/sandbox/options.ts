/** A person of the workspace; what is left out gets a believable value. */
export type PersonSeed = {
  readonly name: string;
  readonly id?: string;
  readonly title?: string;
  readonly department?: string;
  /** As Slack has it: `sv-SE`, `en-US`, `en-GB`. */
  readonly locale?: string;
  readonly tz?: string;
  readonly email?: string;
  readonly admin?: boolean;
};

export type ChannelSeed = {
  /** Without the `#`. */
  readonly name: string;
  readonly id?: string;
  readonly private?: boolean;
  /** Names or ids of people; everyone where it is left out. */
  readonly members?: readonly string[];
  /** Whether the bot is a member from the start. */
  readonly bot?: boolean;
  readonly archived?: boolean;
};

/** What the app behind the sandbox will do by the clock. */
export type DueThing = {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** For people; no full stop, since the time follows. */
  readonly what: string;
};

export type SandboxOptions = {
  /** On 127.0.0.1; 0 (the default) takes a free one. */
  readonly port?: number;
  /** Milliseconds since 1970. The sandbox adds to it what `clock.advance` was asked for. */
  readonly now?: () => number;
  /** `manifest.yml` as a plain object: its commands, scopes and events are what the bot gets. */
  readonly manifest?: unknown;
  /** Scopes among the manifest's `bot_optional` that whoever installed the app did not grant. */
  readonly declinedScopes?: readonly string[];
  /** The next thing the app will do by the clock; without this nothing is ever due. */
  readonly nextDue?: () => Promise<DueThing | undefined>;
  /**
   * Moves the clock forward with `set`, as far as `to`. Whoever has things that are due on the way stops there and
   * does them; without this the clock jumps.
   */
  readonly moveClock?: (to: number, set: (ms: number) => void) => Promise<void>;
  /** Everything is as at the start again. */
  readonly onReset?: () => void;
  readonly people?: readonly PersonSeed[];
  readonly channels?: readonly ChannelSeed[];
  readonly team?: { readonly id?: string; readonly name?: string; readonly domain?: string };
  /** Where the bot listens for signed HTTP. Without it payloads go over Socket Mode. */
  readonly requestUrl?: string;
  /** Slack waits 3 seconds for an acknowledgement; real time. */
  readonly ackTimeoutMs?: number;
  /** How long an uploaded picture is unusable; by either clock. */
  readonly fileProcessingMs?: number;
  /** Answer 429 at Slack's rates. On unless switched off. */
  readonly rateLimits?: boolean;
  /**
   * Whether `replace_original` replaces the first answer to a slash command. People report that in Slack it posts
   * a further message instead (https://github.com/slackapi/bolt-js/issues/2287), so it does that here.
   */
  readonly commandAnswersCanBeReplaced?: boolean;
  /** For faults that strike with a probability. */
  readonly seed?: number;
  readonly botToken?: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
};

const PEOPLE: readonly PersonSeed[] = [
  { name: 'Åsa Lindqvist', title: 'Säljchef', department: 'sales', locale: 'sv-SE', admin: true },
  { name: 'Erik Holm', title: 'Säljare', department: 'sales', locale: 'sv-SE' },
  { name: 'Sara Nyberg', title: 'Marknadschef', department: 'marketing', locale: 'sv-SE' },
  {
    name: 'James Carter',
    title: 'Account executive',
    department: 'sales',
    locale: 'en-GB',
    tz: 'Europe/London',
  },
  { name: 'Maria Öberg', title: 'Leveransansvarig', department: 'delivery', locale: 'sv-SE' },
];

const CHANNELS: readonly ChannelSeed[] = [
  { name: 'growth', bot: true },
  { name: 'sales' },
  { name: 'marketing' },
  { name: 'leadership', private: true, members: ['Åsa Lindqvist', 'Sara Nyberg'] },
];

export type Settings = Required<Omit<SandboxOptions, 'manifest' | 'requestUrl' | 'team'>> & {
  readonly manifest: unknown;
  readonly requestUrl: string | undefined;
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
};

export const settle = (options: SandboxOptions): Settings => ({
  port: options.port ?? 0,
  now: options.now ?? Date.now,
  manifest: options.manifest,
  declinedScopes: options.declinedScopes ?? [],
  nextDue: options.nextDue ?? (async () => undefined),
  moveClock: options.moveClock ?? (async (to, set) => set(to)),
  onReset: options.onReset ?? (() => {}),
  people: options.people ?? PEOPLE,
  channels: options.channels ?? CHANNELS,
  team: { id: 'T0SANDBOX', name: 'Sandbox', domain: 'sandbox', ...options.team },
  requestUrl: options.requestUrl,
  ackTimeoutMs: options.ackTimeoutMs ?? 3_000,
  fileProcessingMs: options.fileProcessingMs ?? 300,
  rateLimits: options.rateLimits ?? true,
  commandAnswersCanBeReplaced: options.commandAnswersCanBeReplaced ?? false,
  seed: options.seed ?? 1,
  botToken: options.botToken ?? 'xoxb-sandbox-bot',
  appToken: options.appToken ?? 'xapp-sandbox-app',
  signingSecret: options.signingSecret ?? 'sandbox-signing-secret',
});
