import type { Clock } from './clock.ts';
import type { SocketDelivery } from './delivery/socket-delivery.ts';
import type { Faults } from './faults.ts';
import type { App } from './manifest.ts';
import type { Settings } from './options.ts';
import type { RateLimits } from './rate-limits.ts';
import type { State } from './state.ts';
import type { Traffic } from './traffic.ts';

/** One running sandbox: what every part of it works on. */
export type World = {
  readonly settings: Settings;
  readonly app: App;
  readonly appId: string;
  readonly botId: string;
  readonly botUser: string;
  readonly clock: Clock;
  readonly traffic: Traffic;
  readonly faults: Faults;
  readonly rates: RateLimits;
  readonly sockets: SocketDelivery;
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  state: State;
  /** Where the bot listens for signed HTTP; without it, Socket Mode. */
  requestUrl: string | undefined;
  /** Tells whoever looks on that something is different now. */
  changed(): void;
  /** Keeps count of deliveries under way, for `settled`. */
  track<T>(work: Promise<T>): Promise<T>;
};
