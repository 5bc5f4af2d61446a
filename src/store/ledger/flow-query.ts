import type { ReadingsRequest } from '../../use-cases/ports.ts';
import { type Query, scopeOf } from './scope.ts';

/** Flows summed by day and group: metric, date, group, sum, rows. */
export function flowDays(request: ReadingsRequest): Query {
  const { from, where, group, parameter, values } = scopeOf(request, request.flows);
  const text = `
    select f.metric, o.date::text, ${group}, sum(o.value)::text, count(*)::int
    from ${from}
    where ${where} and o.form = 'amount'
      and o.date between ${parameter(request.from)} and ${parameter(request.to)}
    group by f.metric, o.date, ${group}
    order by f.metric, o.date, 3`;
  return { text, values };
}
