import { expect, test } from 'vitest';
import { readKpiWords } from '../../src/speech/kpi-words.ts';
import { requestWords } from '../../src/speech/request-words.ts';
import { BUILT_IN } from '../../src/use-cases/workspace-metrics.ts';

const context = { today: '2026-11-18', fiscalYear: { startMonth: 1 }, names: BUILT_IN.names };
const asked = (text: string) => {
  const read = readKpiWords(text, context);
  return 'request' in read ? read.request : read.problem;
};
const log = (metric: string, value: number, date: string | null = null, filter = {}) => ({
  kind: 'log',
  metric,
  value,
  date,
  filter,
});

test.each<[string, object]>([
  ['log references asked for 3', log('references_asked', 3)],
  ['logga referenser 3', log('references_asked', 3)],
  ['logga 3 referenser', log('references_asked', 3)],
  ['logga 3 st referenser', log('references_asked', 3)],
  ['registrera samtal 12 igår', log('calls', 12, '2026-11-17')],
  ['log calls 12 yesterday', log('calls', 12, '2026-11-17')],
  ['log calls 12 2026-11-16', log('calls', 12, '2026-11-16')],
  ['logga samtal 12 den 16 november', log('calls', 12, '2026-11-16')],
  ['log revenue 1.2m', log('revenue', 1_200_000)],
  ['logga försäljning 200 tkr', log('revenue', 200_000)],
  ['logga följare 4210', log('followers', 4210)],
  ['logga bruttomarginal 61,5 %', log('gross_margin', 0.615)],
  ['logga möten 2 owner="Erik Holm"', log('meetings', 2, null, { owner: 'Erik Holm' })],
  ['logga', { kind: 'missing_metric', verb: 'logga' }],
  ['logga tjing 3', { kind: 'missing_metric', verb: 'logga' }],
  ['logga möten', { kind: 'log', problem: { about: 'value', metric: 'meetings', words: '' } }],
  ['log meetings -3', { kind: 'log', problem: { about: 'value', metric: 'meetings', words: '' } }],
  [
    'logga möten 3 förra veckan',
    { kind: 'log', problem: { about: 'day', metric: 'meetings', words: 'förra veckan' } },
  ],
  ['logga möten 3 tjing', { kind: 'log', problem: { about: 'words', metric: 'meetings', words: 'tjing' } }],
  [
    'unlog meetings 2026-11-18T08:00:00.000Z',
    { kind: 'unlog', metric: 'meetings', at: '2026-11-18T08:00:00.000Z' },
  ],
])('%s', (text, expected) => {
  const request = asked(text);
  expect(request).toEqual(expected);
  const isOf = 'metric' in request && (request.kind === 'log' || request.kind === 'unlog');
  if (isOf) expect(asked(requestWords(request))).toEqual(expected);
});
