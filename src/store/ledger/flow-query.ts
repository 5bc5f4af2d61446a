import type { ReadingsRequest } from '../../use-cases/ports.ts';
import { isWhole, type Query, scopeOf } from './scope.ts';

/** Flows summed by day and group: metric, date, group, sum, rows. */
export function flowDays(request: ReadingsRequest): Query {
  return isWhole(request) ? wholeDays(request) : groupedDays(request);
}

function wholeDays({ workspaceId, flows, from, to }: ReadingsRequest): Query {
  const text = `
    select f.metric, d.date::text, null, sum(d.sum)::text, sum(d.rows)::int
    from feed f join feed_day d on d.feed_id = f.id
    where f.workspace_id = $1 and f.metric = any($2) and d.form = 'amount' and d.date between $3 and $4
    group by f.metric, d.date
    order by f.metric, d.date`;
  return { text, values: [workspaceId, flows, from, to] };
}

function groupedDays(request: ReadingsRequest): Query {
  const { from, where, group, parameter, values } = scopeOf(request, request.flows);
  // Summed by feed first, whose numbers group faster than names. Materialized, or the few groups' order makes
  // PostgreSQL sort the many rows: twice the time.
  const text = `
    with summed as materialized (
      select o.feed_id, o.date, ${group} as grp, sum(o.value) as sum, count(*) as rows
      from ${from}
      where ${where} and o.form = 'amount'
        and o.date between ${parameter(request.from)} and ${parameter(request.to)}
      group by o.feed_id, o.date, ${group}
    )
    select f.metric, s.date::text, s.grp, sum(s.sum)::text, sum(s.rows)::int
    from summed s join feed f on f.id = s.feed_id
    group by f.metric, s.date, s.grp
    order by f.metric, s.date, s.grp`;
  return { text, values };
}
