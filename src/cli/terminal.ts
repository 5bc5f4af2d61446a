import type { Instant } from '../domain/civil-date.ts';
import type { Locale } from '../domain/metric.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Reader } from '../speech/format.ts';
import type { World } from '../use-cases/ports.ts';
import type { KnownMetrics } from '../use-cases/workspace-metrics.ts';

/** What the commands need from outside; `--data` and `--workspace` are settled before they run. */
export type Terminal = {
  readonly locale: Locale;
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly now: () => Instant;
  /** Opens the database, runs with the workspace and the metrics it knows, and closes it again whatever happens. */
  readonly withWorld: WithWorld;
};

export type WithWorld = <T>(
  run: (world: World, workspace: Workspace, known: KnownMetrics) => Promise<T>,
) => Promise<T>;

/** Where questions typed in a terminal are asked; no channel's id looks like this. */
export const TERMINAL_CHANNEL = 'terminal';
/** Who asks there: nobody that the figures know. */
export const AT_THE_TERMINAL = { id: 'terminal', name: null } as const;

/** How somebody at a terminal reads a workspace's figures. */
export function readerIn({ currency, timeZone, fiscalYearStartMonth }: Workspace, locale: Locale): Reader {
  return { locale, currency, timeZone, fiscalYear: { startMonth: fiscalYearStartMonth } };
}
