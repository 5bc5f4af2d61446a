import type { ReadingsRequest } from '../../use-cases/ports.ts';
import { type Query, scopeOf } from './scope.ts';

/** Flows summed by day and group: metric, date, group, sum, rows. */
export function flowDays(request: ReadingsRequest): Query {
  const { from, where, group, parameter, values } = scopeOf(request);
  const text = `
    select o.metric, o.date::text, ${group}, sum(o.value)::text, count(*)::int
    from ${from}
    where ${where} and o.metric = any(${parameter(request.flows)}) and o.form = 'amount'
      and o.date between ${parameter(request.from)} and ${parameter(request.to)}
    group by o.metric, o.date, ${group}
    order by o.metric, o.date, 3`;
  return { text, values };
}
