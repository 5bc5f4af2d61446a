import type { ReadingsRequest } from '../../use-cases/ports.ts';
import { isWhole, type Query, scopeOf } from './scope.ts';

/**
 * What levels learned by day, and without a date what they stood at before `from`:
 * metric, date, group, series, form, value, rows.
 *
 * A metric that has no snapshot in scope is a sum of changes, whatever their series. Elsewhere a snapshot is how its
 * series stood at the end of the day: that day's changes and all before are in it.
 */
export function levelHistory(request: ReadingsRequest): Query {
  const { feeds, from, where, group, parameter, values } = scopeOf(request, request.levels);
  const start = `${parameter(request.from)}::date`;
  const end = parameter(request.to);
  const text = `
    with scope as not materialized (
      select f.metric, o.form, o.date, ${group} as grp, o.dimension_set_id as series, o.value, o.learned_at, o.id
      from ${from}
      where ${where} and o.form in ('snapshot', 'change')
        and o.date <= ${end}
    ),
    days as not materialized (
      ${isWhole(request) ? wholeDays(feeds, end) : 'select metric, form, date, grp, value, 1 as rows from scope'}
    ),
    snapshot_fed as materialized (
      select distinct metric from days where form = 'snapshot'
    ),
    change_days as (
      select metric, nullif(greatest(date, ${start} - 1), ${start} - 1) as day, grp, sum(value) as value, sum(rows) as rows
      from days where form = 'change' and metric not in (select metric from snapshot_fed)
      group by 1, 2, 3
    ),
    series_days as (
      select metric, date, grp, series,
             (array_agg(value order by learned_at desc, id desc) filter (where form = 'snapshot'))[1] as snapshot,
             sum(value) filter (where form = 'change') as change,
             count(*) filter (where form = 'change') as changes
      from scope where metric in (select metric from snapshot_fed)
      group by 1, 2, 3, 4
    ),
    opening_days as (
      select *, max(date) filter (where snapshot is not null) over (partition by metric, series) as last_snapshot
      from series_days where date < ${start}
    ),
    history as (
      select metric, day, grp, null::int as series, 'change' as form, value, rows from change_days
      union all
      select metric, null, grp, series, 'change', sum(coalesce(snapshot, change)),
             sum(case when snapshot is null then changes else 1 end)
      from opening_days where last_snapshot is null or date >= last_snapshot
      group by metric, grp, series
      union all
      select metric, date, grp, series, case when snapshot is null then 'change' else 'snapshot' end,
             coalesce(snapshot, change), case when snapshot is null then changes else 1 end
      from series_days where date >= ${start}
    )
    select metric, day::text, grp, series::text, form, value::text, rows::int
    from history order by metric, day nulls first, grp, series`;
  return { text, values };
}

/** The same from the sums by day, which have neither series nor what came first: enough but for snapshots. */
function wholeDays(feeds: string, end: string): string {
  return `select f.metric, d.form, d.date, null::text as grp, d.sum as value, d.rows
    from feed f join feed_day d on d.feed_id = f.id
    where ${feeds} and d.date <= ${end}`;
}
