import type { CivilDate, Instant } from './civil-date.ts';
import type { ObservationForm } from './observation.ts';

/** What the ledger says about some metrics, summed by day, ready to be put together by `figures.ts`. */
export type Readings = {
  readonly flows: readonly FlowDay[];
  readonly openings: readonly LevelOpening[];
  readonly levels: readonly LevelEvent[];
};

/** A flow's sum on one day: of all its sources, or of one of several. */
export type FlowDay = {
  readonly metric: string;
  readonly date: CivilDate;
  /** The value of the dimension asked for; `null` where none was asked for or the observation has none. */
  readonly group: string | null;
  readonly sum: number;
  /** How many observations. */
  readonly rows: number;
};

/**
 * A level's state just before the first day asked for. Snapshots replace each other only within one series (one set
 * of dimension values); `series` is `null` for a metric that is fed by changes alone.
 */
export type LevelOpening = {
  readonly metric: string;
  readonly group: string | null;
  readonly series: string | null;
  readonly value: number;
  readonly rows: number;
};

/** What a level learned on one day: a snapshot (the last of the day) or the sum of its changes. */
export type LevelEvent = {
  readonly metric: string;
  readonly date: CivilDate;
  readonly group: string | null;
  readonly series: string | null;
  readonly form: Exclude<ObservationForm, 'amount'>;
  readonly value: number;
  readonly rows: number;
};

/** Where a metric's figures come from and how fresh they are. */
export type SourceState = {
  readonly source: string;
  readonly metric: string;
  /** Observations that count today. */
  readonly rows: number;
  readonly firstDate: CivilDate;
  readonly lastDate: CivilDate;
  /** When the newest of them was learned. */
  readonly learnedAt: Instant;
};
