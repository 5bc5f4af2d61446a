import type { ReadingsRequest } from '../../src/use-cases/ports.ts';

/** A question to the ledger, and the best SQL that one could write by hand for just that figure. */
export type Read = {
  readonly what: string;
  readonly request: Omit<ReadingsRequest, 'workspaceId'>;
  /** Answers date (none: before the first day), group or series, value, observations. */
  readonly sql: string;
  /** After the workspace's number. */
  readonly values: readonly unknown[];
};

const MONTH = ['2026-11-01', '2026-11-30'] as const;
const THIRTEEN_MONTHS = ['2025-11-01', '2026-11-30'] as const;
const QUARTER = ['2026-10-01', '2026-12-31'] as const;
const THIS_MORNING = '2026-11-18T06:00:00.000Z';

/** With the sums by day, where they hold the figure. */
const WHOLE_FLOW = `
  select d.date::text, null, sum(d.sum)::text, sum(d.rows)::int
  from feed f join feed_day d on d.feed_id = f.id and d.form = 'amount' and d.date between $3 and $4
  where f.workspace_id = $1 and f.metric = $2
  group by d.date order by d.date`;

/** Otherwise with the observations themselves. */
const BY_CAMPAIGN = `
  select o.date::text, s.campaign, sum(o.value)::text, count(*)::int
  from observation o join dimension_set s on s.id = o.dimension_set_id
  where o.feed_id in (select id from feed where workspace_id = $1 and metric = $2)
    and o.superseded_at is null and o.form = 'amount' and o.date between $3 and $4 and o.value is not null
  group by o.date, s.campaign`;

const OF_CHANNEL = `
  select o.date::text, null, sum(o.value)::text, count(*)::int
  from observation o
  where o.feed_id in (select id from feed where workspace_id = $1 and metric = $2)
    and o.superseded_at is null and o.form = 'amount' and o.date between $3 and $4 and o.value is not null
    and o.dimension_set_id = any(array(select id from dimension_set where workspace_id = $1 and channel = $5))
  group by o.date`;

const THEN = `feed_id = any(array(select id from feed where workspace_id = $1 and metric = $2))
    and form = 'amount' and date between $3 and $4 and value is not null and learned_at <= $5`;
const KNOWN_THEN = `
  select date::text, null, sum(value)::text, count(*)::int
  from (select date, value from observation where superseded_at is null and ${THEN}
        union all select date, value from observation where superseded_at > $5 and ${THEN}) known
  group by date`;

/** A level fed by changes: where it stood before, and what each day changed. */
const CHANGED_LEVEL = `
  select case when d.date >= $3 then d.date::text end, null, sum(d.sum)::text, sum(d.rows)::int
  from feed f join feed_day d on d.feed_id = f.id and d.form = 'change' and d.date <= $4
  where f.workspace_id = $1 and f.metric = $2
  group by 1 order by 1`;

/** A level fed by snapshots: the last of each series before, and the last of each day. */
const SNAPSHOT_LEVEL = `
  with told as materialized (
    select o.date, o.dimension_set_id, o.value, o.learned_at, o.id from observation o
    where o.feed_id in (select id from feed where workspace_id = $1 and metric = $2)
      and o.superseded_at is null and o.form = 'snapshot' and o.date <= $4 and o.value is not null
  )
  (select distinct on (dimension_set_id) null, dimension_set_id::text, value::text, 1 from told where date < $3
   order by dimension_set_id, date desc, learned_at desc, id desc)
  union all
  (select distinct on (date, dimension_set_id) date::text, dimension_set_id::text, value::text, 1 from told
   where date >= $3 order by date, dimension_set_id, learned_at desc, id desc)`;

export const READS: readonly Read[] = [
  {
    what: 'contacts this month',
    request: { flows: ['contacts'], levels: [], from: MONTH[0], to: MONTH[1] },
    sql: WHOLE_FLOW,
    values: ['contacts', ...MONTH],
  },
  {
    what: 'contacts of thirteen months',
    request: { flows: ['contacts'], levels: [], from: THIRTEEN_MONTHS[0], to: THIRTEEN_MONTHS[1] },
    sql: WHOLE_FLOW,
    values: ['contacts', ...THIRTEEN_MONTHS],
  },
  {
    what: 'pipeline of thirteen months',
    request: { flows: [], levels: ['pipeline'], from: THIRTEEN_MONTHS[0], to: THIRTEEN_MONTHS[1] },
    sql: CHANGED_LEVEL,
    values: ['pipeline', ...THIRTEEN_MONTHS],
  },
  {
    what: 'followers of thirteen months',
    request: { flows: [], levels: ['followers'], from: THIRTEEN_MONTHS[0], to: THIRTEEN_MONTHS[1] },
    sql: SNAPSHOT_LEVEL,
    values: ['followers', ...THIRTEEN_MONTHS],
  },
  {
    what: 'contacts by campaign this quarter',
    request: { flows: ['contacts'], levels: [], from: QUARTER[0], to: QUARTER[1], by: 'campaign' },
    sql: BY_CAMPAIGN,
    values: ['contacts', ...QUARTER],
  },
  {
    what: 'contacts of one channel, thirteen months',
    request: {
      flows: ['contacts'],
      levels: [],
      from: THIRTEEN_MONTHS[0],
      to: THIRTEEN_MONTHS[1],
      filter: { channel: 'LinkedIn' },
    },
    sql: OF_CHANNEL,
    values: ['contacts', ...THIRTEEN_MONTHS, 'LinkedIn'],
  },
  {
    what: 'contacts of thirteen months as known then',
    request: {
      flows: ['contacts'],
      levels: [],
      from: THIRTEEN_MONTHS[0],
      to: THIRTEEN_MONTHS[1],
      knownAt: THIS_MORNING,
    },
    sql: KNOWN_THEN,
    values: ['contacts', ...THIRTEEN_MONTHS, THIS_MORNING],
  },
];
