import { expect, test } from 'vitest';
import type { KpiRequest } from '../../src/domain/kpi-request.ts';
import { yearNamed } from '../../src/domain/named-periods.ts';
import { readKpiWords } from '../../src/speech/kpi-words.ts';
import { milestoneSay } from '../../src/speech/milestones/milestone-words.ts';
import { requestWords } from '../../src/speech/request-words.ts';
import { BUILT_IN } from '../../src/use-cases/workspace-metrics.ts';

const context = { today: '2026-11-18', fiscalYear: { startMonth: 1 }, names: BUILT_IN.names };
const asked = (text: string) => {
  const read = readKpiWords(text, context);
  return 'request' in read ? read.request : read.problem;
};
const LAST_YEAR = yearNamed(2025, context.fiscalYear);

test.each<[string, KpiRequest]>([
  ['milestones', { kind: 'milestones', period: null }],
  ['nått', { kind: 'milestones', period: null }],
  ['Nådda mål', { kind: 'milestones', period: null }],
  ['vad har vi nått', { kind: 'milestones', period: null }],
  ['rekord 2025', { kind: 'milestones', period: LAST_YEAR }],
  ['records last year', { kind: 'milestones', period: LAST_YEAR }],
  ['unnamed', { kind: 'naming', named: false }],
  ['don’t name me', { kind: 'naming', named: false }],
  ["Don't name me", { kind: 'naming', named: false }],
  ['nämn inte mig', { kind: 'naming', named: false }],
  ['nämn mig inte', { kind: 'naming', named: false }],
  ['onämnd', { kind: 'naming', named: false }],
  ['name me', { kind: 'naming', named: true }],
  ['nämn mig', { kind: 'naming', named: true }],
])('%s', (text, request) => {
  expect(asked(text)).toEqual(request);
});

test('words that go on about something else are that', () => {
  expect(asked('named customers')).not.toMatchObject({ kind: 'naming' });
  expect(asked('reached meetings')).not.toMatchObject({ kind: 'milestones' });
});

test('what buttons carry, and what people are told to type, is read back', () => {
  const requests = [
    { kind: 'milestones', period: null },
    { kind: 'milestones', period: LAST_YEAR },
    { kind: 'naming', named: true },
    { kind: 'naming', named: false },
  ] as const;
  for (const request of requests) {
    const { kind } = request;
    const words = requestWords(request);
    expect(asked(words)).toMatchObject(kind === 'naming' ? request : { kind });
  }
  for (const locale of ['en', 'sv'] as const) {
    expect(asked(milestoneSay(locale, 'help.example'))).toEqual({ kind: 'milestones', period: null });
    const typed = [
      milestoneSay(locale, 'help'),
      milestoneSay(locale, 'naming.unnamed.as', { name: 'x', command: '/kpi' }),
    ];
    for (const sentence of typed) {
      const [, words = ''] = /`(?:\/kpi )?([^`]+)`/.exec(sentence) ?? [];
      expect(asked(words)).toMatchObject({ kind: 'naming' });
    }
  }
});
