import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { KpiRequest } from '../../../src/domain/kpi-request.ts';
import { BUILT_IN_CATALOGUE } from '../../../src/domain/metrics/catalogue.ts';
import type { Period } from '../../../src/domain/period.ts';
import { metricNames } from '../../../src/speech/kpi-words/metric-names.ts';
import { readPeriod } from '../../../src/speech/period-words.ts';
import type { KnownValue, QuestionContext } from '../../../src/speech/questions/said.ts';

const VALUES: readonly KnownValue[] = [
  { dimension: 'owner', value: 'Erik Holm' },
  { dimension: 'owner', value: 'Åsa Lindqvist' },
  { dimension: 'owner', value: 'Johan Bergström' },
  { dimension: 'owner', value: 'James Carter' },
  { dimension: 'department', value: 'Sälj' },
  { dimension: 'department', value: 'Marknad' },
  { dimension: 'campaign', value: 'Månadsbrevet' },
  { dimension: 'campaign', value: 'Fastighetsdagarna 2026' },
  { dimension: 'channel', value: 'LinkedIn' },
  { dimension: 'channel', value: 'Google Ads' },
  { dimension: 'customer_type', value: 'new' },
  { dimension: 'customer_type', value: 'existing' },
  { dimension: 'origin', value: 'marketing' },
  { dimension: 'origin', value: 'sales' },
];

/** Wednesday 18 November 2026, in a company whose sellers and channels have these names. */
export const CONTEXT: QuestionContext = {
  today: '2026-11-18',
  fiscalYear: { startMonth: 1 },
  names: metricNames(BUILT_IN_CATALOGUE),
  values: VALUES,
};

/** A question and what it means, in the words of the table. */
export type Row = { readonly words: string; readonly meaning: Meaning; readonly missed: boolean };

/** What was understood, as text; an empty part is one that the words do not say. */
export type Meaning = {
  readonly intent: string;
  readonly metric: string;
  readonly period: string;
  readonly by: string;
  readonly compare: string;
  readonly filter: string;
};

/** Nothing but the problem that the words have. */
export const NOTHING: Meaning = { intent: '', metric: '', period: '', by: '', compare: '', filter: '' };

export function readCorpus(file: string): Row[] {
  return readFileSync(path.join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [words = '', intent = '', metric = '', period = '', by = '', compare = '', filter = ''] = line
        .split('|')
        .map((cell) => cell.trim());
      const missed = words.startsWith('~ ');
      return {
        words: missed ? words.slice(2) : words,
        missed,
        meaning: { intent, metric, period: datesOf(period), by, compare: datesOf(compare), filter },
      };
    });
}

export function meaningOf(request: KpiRequest): Meaning {
  const show = request.kind === 'show' ? request : null;
  const filter = 'filter' in request ? Object.entries(request.filter) : [];
  return {
    intent: intentOf(request),
    metric: 'metric' in request ? request.metric : '',
    period: 'period' in request ? stretch(request.period) : '',
    by: show?.by ? (show.by.kind === 'grain' ? show.by.grain : show.by.dimension) : '',
    compare: stretch(show?.compare ?? null),
    filter: filter.map(([name, value]) => `${name}=${value}`).join(' '),
  };
}

function intentOf(request: KpiRequest): string {
  if (request.kind !== 'show') return request.kind;
  if (request.focus === 'most' || request.focus === 'least') return 'top';
  if (request.focus !== 'figure') return request.focus;
  return request.compare ? 'compare' : 'show';
}

/** @throws Error for words that are no period: the table is wrong then. */
function datesOf(words: string): string {
  if (words === '') return '';
  const read = readPeriod(words, CONTEXT);
  if (!read || 'problem' in read) throw new Error(`"${words}" is no period`);
  return stretch(read.period);
}

function stretch(period: Period | null): string {
  return period ? `${period.from}..${period.to}` : '';
}
