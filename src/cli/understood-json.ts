import type { KpiRequest } from '../domain/kpi-request.ts';
import { periodJson } from './report-json.ts';

/** What was understood, beside every answer: `null` where the words did not say. */
export function understoodJson(request: KpiRequest) {
  const show = request.kind === 'show' ? request : null;
  const period = 'period' in request ? request.period : null;
  return {
    intent: intentOf(request),
    metric: 'metric' in request ? request.metric : null,
    period: period && periodJson(period),
    by: show?.by ? (show.by.kind === 'grain' ? show.by.grain : show.by.dimension) : null,
    compare: 'compare' in request && request.compare ? periodJson(request.compare) : null,
  };
}

function intentOf(request: KpiRequest): string {
  if (request.kind !== 'show') return request.kind;
  const { focus, compare } = request;
  if (focus === 'most' || focus === 'least') return 'top';
  if (focus !== 'figure') return focus;
  return compare ? 'compare' : 'show';
}
