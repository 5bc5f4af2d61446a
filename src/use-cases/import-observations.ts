import { type CivilDate, dateIn } from '../domain/civil-date.ts';
import type { Observation } from '../domain/observation.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { LeftOut, Recorded, World } from './ports.ts';

/** Another system's figures, read and found sound: what `connectors/` make of a file. */
export type Export = {
  /** Every metric it may feed. */
  readonly metrics: readonly string[];
  /**
   * What it says now, given what it said before. All that is known is recalled before the first observation is
   * handed out: the ledger is writing while they are read, and cannot be asked then.
   */
  observations(recall: Recall): Promise<AsyncIterable<Observation>>;
  /** What it makes of an observation that its source made before and that it does not name: see `Revision`. */
  instead?(unnamed: Observation): Observation | undefined;
  /** Complete once the observations are used up. */
  leftOut(): readonly LeftOut[];
};

/** The source's current observations of a metric. */
export type Recall = (metric: string) => Promise<readonly Observation[]>;

export type ImportOrder<Read extends Export> = {
  readonly workspace: Workspace;
  readonly source: string;
  /** What was read, for people: the file's name. */
  readonly label: string;
  /** Try everything, keep nothing. */
  readonly dry: boolean;
  /** The export is all the source has: what it no longer names was deleted there. */
  readonly complete: boolean;
  /** Reads the export; the workspace's date today decides which dates are plausible. */
  readonly read: (today: CivilDate) => Promise<Read>;
};

/**
 * Takes an export into the ledger, whole or not at all.
 * @throws ImportRefused where the export cannot be taken as it is.
 */
export async function importObservations<Read extends Export>(
  { now, store: { ledger } }: World,
  { workspace, source, label, dry, complete, read }: ImportOrder<Read>,
): Promise<{ readonly read: Read; readonly recorded: Recorded }> {
  const learnedAt = now();
  const taken = await read(dateIn(workspace.timeZone, learnedAt));
  // A complete export needs no memory: whatever it does not repeat is withdrawn.
  const recall: Recall = async (metric) =>
    complete ? [] : ledger.observationsOf(workspace.id, source, metric);
  const delivery = {
    workspaceId: workspace.id,
    source,
    label,
    learnedAt,
    dry,
    completeFor: complete ? taken.metrics : [],
    revision: complete || !taken.instead ? undefined : { metrics: taken.metrics, instead: taken.instead },
    leftOut: taken.leftOut,
  };
  return { read: taken, recorded: await ledger.record(delivery, await taken.observations(recall)) };
}
