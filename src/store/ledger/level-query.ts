import type { ReadingsRequest } from '../../use-cases/ports.ts';
import { type Query, type Scope, scopeOf } from './scope.ts';

/**
 * What levels learned by day, and without a date what they stood at before `from`:
 * metric, date, group, series, form, value, rows.
 *
 * A metric that has no snapshot in scope is a sum of changes, whatever their series. Elsewhere a snapshot is how its
 * series stood at the end of the day: that day's changes and all before are in it.
 */
export function levelHistory(request: ReadingsRequest): Query {
  const scope = scopeOf(request, request.levels);
  const start = `${scope.parameter(request.from)}::date`;
  const text = `
    with ${observationsIn(scope, request)},
    snapshot_fed as materialized (
      select distinct metric from scope where form = 'snapshot'
    ),
    change_days as (
      select metric, ${dayFrom(start, 'date')} as day, grp, sum(value) as value, count(*) as rows
      from scope where form = 'change' and metric not in (select metric from snapshot_fed)
      group by 1, 2, 3
    ),
    ${seriesIn('scope where metric in (select metric from snapshot_fed)', start)},
    history as (
      select metric, day, grp, null::int as series, 'change' as form, value, rows from change_days
      union all ${seriesHistoryFrom(start)}
    )
    ${HISTORY}`;
  return { text, values: scope.values };
}

/** The same of metrics that have both snapshots and changes. */
export function seriesHistory(request: ReadingsRequest): Query {
  const scope = scopeOf(request, request.levels);
  const start = `${scope.parameter(request.from)}::date`;
  const text = `
    with ${observationsIn(scope, request)},
    ${seriesIn('scope', start)},
    history as (${seriesHistoryFrom(start)})
    ${HISTORY}`;
  return { text, values: scope.values };
}

/**
 * The same of whole metrics that are told by snapshots alone: the last of each series before `from`, and of each of its
 * days. A metric that has changes, too, says so with a row of that form, the greater of the two.
 */
export function snapshotHistory(request: ReadingsRequest): Query {
  const { observations, parameter, values } = scopeOf(request, request.levels);
  const dayBefore = `(${parameter(request.from)}::date - 1)`;
  const told = observations(
    `o.feed_id, o.form, o.date, greatest(o.date, ${dayBefore}) as day, o.dimension_set_id as series, o.value, o.learned_at, o.id`,
    `o.form in ('snapshot', 'change') and o.date <= ${parameter(request.to)}`,
  );
  const text = `
    select f.metric, nullif(day, ${dayBefore})::text, null, series::text, max(form)::text,
           (array_agg(value order by date desc, o.learned_at desc, o.id desc))[1]::text, 1
    from (${told}) o join feed f on f.id = o.feed_id
    group by f.metric, series, day`;
  return { text, values };
}

/**
 * The same of whole metrics from the sums by day, which have neither series nor what came first: enough where there
 * are only changes. A metric that has snapshots says so with a row of that form.
 */
export function changeHistory({ workspaceId, levels, from, to }: ReadingsRequest): Query {
  const day = `case when d.form = 'change' then ${dayFrom('$3::date', 'd.date')} end`;
  const text = `
    select f.metric, ${day}::text, null, null, d.form::text, sum(d.sum)::text, sum(d.rows)::int
    from feed f join feed_day d on d.feed_id = f.id
    where f.workspace_id = $1 and f.metric = any($2) and d.form in ('snapshot', 'change') and d.date <= $4
    group by f.id, d.form, ${day}`;
  return { text, values: [workspaceId, levels, from, to] };
}

const HISTORY = `
    select metric, day::text, grp, series::text, form, value::text, rows::int
    from history order by metric, day nulls first, grp, series`;

/** Null for all before the first day. */
function dayFrom(start: string, date: string): string {
  return `case when ${date} >= ${start} then ${date} end`;
}

function observationsIn({ observations, parameter }: Scope, { to, by }: ReadingsRequest): string {
  const columns = 'o.feed_id, o.form, o.date, o.dimension_set_id as series, o.value, o.learned_at, o.id';
  const condition = `o.form in ('snapshot', 'change') and o.date <= ${parameter(to)}`;
  return `scope as not materialized (
      select f.metric, ${by ? `d.${by}` : 'null::text'} as grp, o.*
      from (${observations(columns, condition)}) o join feed f on f.id = o.feed_id
        ${by ? 'join dimension_set d on d.id = o.series' : ''}
    )`;
}

function seriesIn(scope: string, start: string): string {
  return `series_days as (
      select metric, date, grp, series,
             (array_agg(value order by learned_at desc, id desc) filter (where form = 'snapshot'))[1] as snapshot,
             sum(value) filter (where form = 'change') as change,
             count(*) filter (where form = 'change') as changes
      from ${scope}
      group by 1, 2, 3, 4
    ),
    opening_days as (
      select *, max(date) filter (where snapshot is not null) over (partition by metric, series) as last_snapshot
      from series_days where date < ${start}
    )`;
}

function seriesHistoryFrom(start: string): string {
  return `
      select metric, null::date as day, grp, series, 'change' as form, sum(coalesce(snapshot, change)) as value,
             sum(case when snapshot is null then changes else 1 end) as rows
      from opening_days where last_snapshot is null or date >= last_snapshot
      group by metric, grp, series
      union all
      select metric, date, grp, series, case when snapshot is null then 'change' else 'snapshot' end,
             coalesce(snapshot, change), case when snapshot is null then changes else 1 end
      from series_days where date >= ${start}`;
}
