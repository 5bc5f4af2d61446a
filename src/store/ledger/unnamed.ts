import type { Observation } from '../../domain/observation.ts';
import type { Feed } from './feeds.ts';
import { OBSERVATION_COLUMNS, type ObservationRow, observationsFrom } from './observations.ts';
import type { Writing } from './writing.ts';

/** Observations handed out at a time. */
const PAGE = 5_000;

/** What the source said of feed `$1` before, still holds, and this delivery does not say; `$2`, `$3` tell that. */
export const UNNAMED =
  'feed_id = $1 and superseded_at is null and value is not null and id <= $2 and not id <@ $3::int8multirange';

export function unnamedParameters({ startId }: Writing, feed: Feed): unknown[] {
  return [feed.id, startId, feed.confirmed.multirange()];
}

/** Whether there is any, which the counts tell without looking. */
export function hasUnnamed({ earlierRows, confirmed, replaced }: Feed): boolean {
  return earlierRows > confirmed.size + replaced;
}

/** They may be all of a large feed, so they are read in pages. */
export async function* unnamedOf(writing: Writing, feed: Feed): AsyncGenerator<Observation> {
  const { transaction } = writing;
  await transaction.query(
    `declare unnamed no scroll cursor for select ${OBSERVATION_COLUMNS} from observation o where ${UNNAMED}`,
    unnamedParameters(writing, feed),
  );
  for (;;) {
    const { rows } = await transaction.query<ObservationRow>({
      text: `fetch ${PAGE} from unnamed`,
      rowMode: 'array',
    });
    if (rows.length === 0) break;
    yield* await observationsFrom(transaction, feed.metric, rows);
  }
  await transaction.query('close unnamed');
}
