import type { Clock } from './clock.ts';
import type { SocketDelivery } from './delivery/socket-delivery.ts';
import type { Faults } from './faults.ts';
import type { Command, MessageShortcut } from './manifest.ts';
import type { Nameable } from './nameable.ts';
import type { DueThing } from './options.ts';
import type { Actor } from './people/actor.ts';
import type { Conversation, Person } from './state.ts';
import type { Traffic } from './traffic.ts';

/** A Slack that runs here. The same as the HTTP control API, in process. */
export type Sandbox = {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** For `clientOptions.slackApiUrl`. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly botUser: string;
  readonly teamId: string;
  readonly clock: Pick<Clock, 'now' | 'advance' | 'setTo' | 'moved'>;
  /** As people move it: forward, what is due on the way happens first. One move waits for another. */
  moveClock(to: number): Promise<void>;
  nextDue(): Promise<DueThing | undefined>;
  readonly faults: Pick<Faults, 'add' | 'list' | 'clear'>;
  readonly traffic: Pick<Traffic, 'list' | 'clear'>;
  /** What can be asked for and delivered here, to name in a fault. */
  nameable(): Nameable;
  readonly sockets: Pick<SocketDelivery, 'connections' | 'refresh' | 'drop'>;
  /** From now on payloads go to this URL, signed. Throws when it does not answer Slack's challenge. */
  connectHttp(requestUrl: string): Promise<void>;
  /** @throws NotHere */
  as(person: string): Actor;
  overview(): Overview;
  /** Puts a file in as a person would; answers its id. */
  addFile(person: string, name: string, bytes: Buffer): { readonly id: string };
  uninstall(): Promise<void>;
  install(): void;
  /** Everything as at the start. The bot's connections stay. */
  reset(): void;
  /** Resolves when no delivery is under way. */
  settled(): Promise<void>;
  /** Grows whenever anything is different. */
  version(): number;
  /** Returns how to stop listening. */
  onChange(listener: (version: number) => void): () => void;
  close(): Promise<void>;
};

export type Overview = {
  readonly version: number;
  readonly now: number;
  /** Milliseconds by which the clock was moved. */
  readonly moved: number;
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly bot: {
    readonly user: string;
    readonly name: string;
    readonly installed: boolean;
    /** By the manifest. */
    readonly homeTab: boolean;
    readonly scopes: readonly string[];
    readonly connection: string;
  };
  readonly people: readonly Person[];
  readonly channels: readonly (Omit<Conversation, 'members'> & { readonly members: readonly string[] })[];
  readonly commands: readonly Command[];
  /** What a message's menu offers. */
  readonly shortcuts: readonly MessageShortcut[];
  readonly faults: ReturnType<Faults['list']>;
  /** The ids between which `GET /traffic` has all that is kept. */
  readonly traffic: ReturnType<Traffic['span']>;
};
