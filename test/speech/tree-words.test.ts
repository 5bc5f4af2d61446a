import { expect, test } from 'vitest';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { periodAt } from '../../src/domain/periods.ts';
import { metricNames } from '../../src/speech/kpi-words/metric-names.ts';
import { readKpiWords } from '../../src/speech/kpi-words.ts';
import { requestWords } from '../../src/speech/request-words.ts';

const CONTEXT = {
  today: '2026-11-18',
  fiscalYear: { startMonth: 1 },
  names: metricNames(BUILT_IN_CATALOGUE),
};
const NOVEMBER = periodAt('month', '2026-11-18', CONTEXT.fiscalYear);

test.each([
  ['tree', null, null],
  ['träd', null, null],
  ['målträdet', null, null],
  ['kpi-träd november', null, NOVEMBER],
  ['tree meetings november', 'meetings', NOVEMBER],
  ['målträd för möten i november', 'meetings', NOVEMBER],
  ['bryt ner målet för möten', 'meetings', null],
  ['break down the target for meetings in november', 'meetings', NOVEMBER],
])('%s', (words, goal, period) => {
  const request = { kind: 'tree', goal, period } as const;
  expect(readKpiWords(words, CONTEXT)).toEqual({ request });
  expect(readKpiWords(requestWords(request), CONTEXT)).toMatchObject({
    request: period ? { ...request, period: { from: period.from, to: period.to } } : request,
  });
});

test('what is left over is named', () => {
  expect(readKpiWords('tree of cows', CONTEXT)).toMatchObject({ problem: { words: 'cows' } });
});
