import type { Logger } from 'pino';
import type { Answer } from '../domain/answer.ts';
import type { Reader } from '../speech/format.ts';
import type { World } from '../use-cases/ports.ts';
import type { MetricsOf } from '../use-cases/workspace-metrics.ts';
import type { InFlight } from './in-flight.ts';
import type { InTurn } from './in-turns.ts';
import type { People } from './person.ts';
import type { Picture } from './picture.ts';
import type { ReviewScreen } from './review-screen.ts';
import type { Workspaces } from './workspaces.ts';

/** What the conversations need from outside. */
export type SlackDeps = {
  readonly world: World;
  /** Every workspace has metrics of its own: they come with `groundOf` and `prepare`. */
  readonly metricsOf: MetricsOf;
  /** `undefined` where an answer has nothing to draw. */
  readonly draw: (answer: Answer, reader: Reader) => Promise<Picture | undefined>;
  readonly people: People;
  readonly workspaces: Workspaces;
  readonly reviewScreen: ReviewScreen;
  readonly inFlight: InFlight;
  readonly inTurn: InTurn;
  readonly log: Logger;
};
