import type { Dimension } from '../../domain/dimension.ts';
import type { ReadingsRequest } from '../../use-cases/ports.ts';
import { isWhole, type Query, scopeOf } from './scope.ts';

/** Flows summed by day and group, or by day and source: metric, date, group, sum, rows. In no order. */
export function flowDays(request: ReadingsRequest): Query {
  if (isWhole(request)) return wholeDays(request);
  return request.by === undefined ? days(request) : groupedDays(request, request.by);
}

function wholeDays({ workspaceId, flows, from, to }: ReadingsRequest): Query {
  const text = `
    select f.metric, d.date::text, null, d.sum::text, d.rows
    from feed f join feed_day d on d.feed_id = f.id
    where f.workspace_id = $1 and f.metric = any($2) and d.form = 'amount' and d.date between $3 and $4`;
  return { text, values: [workspaceId, flows, from, to] };
}

function days(request: ReadingsRequest): Query {
  const { observations, parameter, values } = scopeOf(request, request.flows);
  const dates = `o.date between ${parameter(request.from)} and ${parameter(request.to)}`;
  const text = `
    select f.metric, s.date::text, null, s.sum::text, s.rows
    from (
      select o.feed_id, o.date, sum(o.value) as sum, count(*)::int as rows
      from (${observations('o.feed_id, o.date, o.value', `o.form = 'amount' and ${dates}`)}) o
      group by o.feed_id, o.date
    ) s join feed f on f.id = s.feed_id`;
  return { text, values };
}

function groupedDays(request: ReadingsRequest, by: Dimension): Query {
  const { observations, parameter, values } = scopeOf(request, request.flows);
  const columns = 'o.feed_id, o.date, o.dimension_set_id, o.value';
  const dates = `o.date between ${parameter(request.from)} and ${parameter(request.to)}`;
  // Summed by numbers first, which group faster than names. Materialized, or the few groups' order makes PostgreSQL
  // sort the many rows: twice the time.
  const text = `
    with summed as materialized (
      select o.feed_id, o.date, o.dimension_set_id, sum(o.value) as sum, count(*) as rows
      from (${observations(columns, `o.form = 'amount' and ${dates}`)}) o
      group by o.feed_id, o.date, o.dimension_set_id
    )
    select f.metric, s.date::text, d.${by}, sum(s.sum)::text, sum(s.rows)::int
    from summed s join feed f on f.id = s.feed_id join dimension_set d on d.id = s.dimension_set_id
    group by f.metric, s.date, d.${by}`;
  return { text, values };
}
