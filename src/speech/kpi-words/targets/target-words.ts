import { DIMENSIONS, type Dimensions } from '../../../domain/dimension.ts';
import { type TargetCadence, TEAM_DEPARTMENTS } from '../../../domain/target.ts';
import type { SetTargetRequest, TargetRequest } from '../../../domain/target-request.ts';

/** The words that ask for just this, whatever day they are read on. */
export function targetWords(request: TargetRequest): string {
  switch (request.kind) {
    case 'set_target':
      return setWords(request);
    case 'end_target':
      return [
        'target end',
        request.metric,
        ...cadence(request.every),
        ...filterTerms(request.filter),
        ...(request.reason === '' ? [] : [`reason=${quoted(request.reason)}`]),
      ].join(' ');
    case 'target_history':
      return [
        'target history',
        request.metric,
        ...cadence(request.every),
        ...filterTerms(request.filter),
      ].join(' ');
    case 'target_owners':
      return ['target owners', request.metric, ...filterTerms(request.filter)].join(' ');
    case 'target':
      return `target #${request.id}`;
    case 'targets':
      return request.setAt === null ? 'targets' : `targets set ${request.setAt}`;
  }
}

function setWords({ metric, value, inPercent, every, from, until, filter, terms }: SetTargetRequest): string {
  const figure = (said: number) => (inPercent ? `${Number((said * 100).toPrecision(12))}%` : String(said));
  const level = (said: number | null) => (said === null ? 'none' : figure(said));
  const { minimum, stretch, why, guard, owners = {}, reason } = terms;
  return [
    'set target',
    metric,
    ...(value === null ? [] : [`value=${figure(value)}`]),
    ...cadence(every),
    ...(from ? ['from', from] : []),
    ...(until ? ['until', until] : []),
    ...filterTerms(filter),
    ...(minimum === undefined ? [] : [`minimum=${level(minimum)}`]),
    ...(stretch === undefined ? [] : [`stretch=${level(stretch)}`]),
    ...(guard === undefined ? [] : [`guard=${guard ?? 'none'}`]),
    ...TEAM_DEPARTMENTS.flatMap((party) => {
      const owner = owners[party];
      return owner === undefined ? [] : [`${party}=${quoted(owner)}`];
    }),
    ...(why === undefined ? [] : [`why=${quoted(why)}`]),
    ...(reason === undefined ? [] : [`reason=${quoted(reason)}`]),
  ].join(' ');
}

function cadence(every: TargetCadence | null): string[] {
  if (every === null) return [];
  return [every === 'once' ? 'once' : `per ${every}`];
}

function filterTerms(filter: Dimensions): string[] {
  return DIMENSIONS.flatMap((dimension) => {
    const value = filter[dimension];
    return value === undefined ? [] : [`${dimension}=${quoted(value)}`];
  });
}

function quoted(text: string): string {
  return `"${text.replace(/["“”]/g, '').replace(/\s+/g, ' ').trim()}"`;
}
