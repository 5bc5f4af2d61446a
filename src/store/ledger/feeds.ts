import type { Pool, PoolClient } from 'pg';
import type { CivilDate, Instant } from '../../domain/civil-date.ts';
import type { SourceState } from '../../domain/readings.ts';
import type { Recorded } from '../../use-cases/ports.ts';
import { plainArray } from './columns.ts';
import { type IdSet, idSet } from './id-set.ts';
import type { EarlierFeed, Writing } from './writing.ts';

/** A metric as the source being written feeds it, and what the delivery has made of it so far. */
export type Feed = {
  readonly id: number;
  readonly metric: string;
  /** It had nothing before this delivery, and no key has come twice: what comes can only be new. */
  untouched: boolean;
  /** How many observations counted before this delivery. */
  readonly earlierRows: number;
  /** Those of them that this delivery says again. */
  readonly confirmed: IdSet;
  /** How many of them it has corrected or withdrawn. */
  replaced: number;
  added: number;
  corrected: number;
  withdrawn: number;
  unchanged: number;
  /** The dates on which something was added, corrected or withdrawn. */
  readonly touched: Set<CivilDate>;
};

/** The feed among those this delivery writes, which it is from now on. */
export async function feedOf(writing: Writing, metric: string): Promise<Feed> {
  const feed =
    feedSoFar(writing, metric) ?? newFeed({ id: await addFeed(writing, metric), rows: 0 }, metric, true);
  writing.feeds.set(metric, feed);
  return feed;
}

/** The feed as the delivery has left it so far; none where the source never fed the metric. */
export function feedSoFar({ feeds, earlierFeeds }: Writing, metric: string): Feed | undefined {
  const earlier = earlierFeeds.get(metric);
  return feeds.get(metric) ?? (earlier && newFeed(earlier, metric, false));
}

function newFeed({ id, rows }: EarlierFeed, metric: string, untouched: boolean): Feed {
  return {
    id,
    metric,
    untouched,
    earlierRows: rows,
    confirmed: idSet(),
    replaced: 0,
    added: 0,
    corrected: 0,
    withdrawn: 0,
    unchanged: 0,
    touched: new Set(),
  };
}

async function addFeed({ transaction, workspaceId, sourceId }: Writing, metric: string): Promise<number> {
  const { rows } = await transaction.query<{ id: number }>(
    'insert into feed (workspace_id, source_id, metric) values ($1, $2, $3) returning id',
    [workspaceId, sourceId, metric],
  );
  return rows[0]!.id;
}

/** Keeps up what the delivery's feeds amount to, on the days it has touched and so on the whole. */
export async function keepFeeds(writing: Writing): Promise<void> {
  const { transaction, learnedAt } = writing;
  const touched = [...writing.feeds.values()].filter((feed) => feed.touched.size > 0);
  for (const feed of touched.filter(({ earlierRows }) => earlierRows > 0)) {
    const days = [plainArray([feed.id]), plainArray([...feed.touched])];
    await transaction.query('delete from feed_day where feed_id = any($1) and date = any($2)', days);
    await sumDays(transaction, 'and date = any($2)', days);
  }
  // What was empty is summed whole and at once: day by day, or feed by feed, it would take several times as long.
  const filled = touched.filter(({ earlierRows }) => earlierRows === 0).map(({ id }) => id);
  if (filled.length > 0) await sumDays(transaction, '', [plainArray(filled)]);
  await transaction.query(
    `update feed set learned_at = $2, (rows, first_date, last_date) =
       (select coalesce(sum(d.rows), 0), min(date), max(date) from feed_day d where d.feed_id = feed.id)
     where id = any($1)`,
    [plainArray(touched.map(({ id }) => id)), learnedAt],
  );
}

/** All the forms are named so that the index on (feed, form, date) serves. */
async function sumDays(transaction: PoolClient, which: string, parameters: readonly string[]): Promise<void> {
  await transaction.query(
    `insert into feed_day (feed_id, form, date, sum, rows)
     select feed_id, form, date, sum(value), count(*) from observation
     where feed_id = any($1) ${which} and form in ('amount', 'change', 'snapshot')
       and superseded_at is null and value is not null
     group by feed_id, form, date`,
    [...parameters],
  );
}

/** By metric, in the order in which they came. */
export function recordedOf(feeds: ReadonlyMap<string, Feed>): Recorded {
  const byMetric = [...feeds.values()].map(({ metric, added, corrected, withdrawn, unchanged }) => ({
    metric,
    added,
    corrected,
    withdrawn,
    unchanged,
  }));
  return totalOf(byMetric);
}

export function totalOf(byMetric: Recorded['byMetric']): Recorded {
  const total = (count: 'added' | 'corrected' | 'withdrawn' | 'unchanged') =>
    byMetric.reduce((sum, metric) => sum + metric[count], 0);
  return {
    added: total('added'),
    corrected: total('corrected'),
    withdrawn: total('withdrawn'),
    unchanged: total('unchanged'),
    byMetric,
  };
}

/** The sources of all metrics, each with what it amounts to, by metric. */
export function sourceStates(pool: Pool, workspaceId: number): Promise<SourceState[]> {
  return statesIn(pool, '(select * from feed where workspace_id = $1 and rows > 0)', [workspaceId]);
}

/** What is kept about a feed is of today; how it stood then is counted. */
export function sourceStatesThen(
  pool: Pool,
  workspaceId: number,
  metrics: readonly string[],
  knownAt: Instant,
): Promise<SourceState[]> {
  const feeds = `(
    select source_id, metric, count(*)::int as rows, min(date) as first_date, max(date) as last_date,
           max(o.learned_at) as learned_at
    from feed join observation o on o.feed_id = feed.id
    where workspace_id = $1 and metric = any($2) and value is not null
      and o.learned_at <= $3 and (superseded_at is null or superseded_at > $3)
    group by source_id, metric)`;
  return statesIn(pool, feeds, [workspaceId, metrics, knownAt]);
}

async function statesIn(pool: Pool, feeds: string, values: unknown[]): Promise<SourceState[]> {
  const { rows } = await pool.query<Omit<SourceState, 'learnedAt'> & { learnedAt: Date }>(
    `select s.name as source, metric, rows, first_date::text as "firstDate", last_date::text as "lastDate",
            learned_at as "learnedAt"
     from ${feeds} f join source s on s.id = source_id
     order by metric collate "C", source`,
    values,
  );
  return rows.map((row) => ({ ...row, learnedAt: row.learnedAt.toISOString() }));
}
