import { expect, test } from 'vitest';
import type { KpiRequest } from '../../src/domain/kpi-request.ts';
import { ROLES } from '../../src/domain/role.ts';
import { readKpiWords } from '../../src/speech/kpi-words.ts';
import { LENSES, lensSay } from '../../src/speech/lens-words.ts';
import { requestWords } from '../../src/speech/request-words.ts';
import { BUILT_IN } from '../../src/use-cases/workspace-metrics.ts';

const context = { today: '2026-11-18', fiscalYear: { startMonth: 1 }, names: BUILT_IN.names };
const asked = (text: string) => {
  const read = readKpiWords(text, context);
  return 'request' in read ? read.request : read.problem;
};

test.each<[string, KpiRequest]>([
  ['role', { kind: 'role', lens: null }],
  ['roll', { kind: 'role', lens: null }],
  ['min roll', { kind: 'role', lens: null }],
  ['role astronaut', { kind: 'role', lens: null }],
  ['role sales', { kind: 'role', lens: 'closing' }],
  ['roll sälj', { kind: 'role', lens: 'closing' }],
  ['Roll Säljare', { kind: 'role', lens: 'closing' }],
  ['roll mötesbokare', { kind: 'role', lens: 'prospecting' }],
  ['role SDR', { kind: 'role', lens: 'prospecting' }],
  ['roll marknad', { kind: 'role', lens: 'marketing' }],
  ['role customer success', { kind: 'role', lens: 'delivery' }],
  ['roll ledning', { kind: 'role', lens: 'management' }],
  ['min roll chef', { kind: 'role', lens: 'management' }],
  ['role channel', { kind: 'role', lens: 'channel' }],
  ['roll kanalen', { kind: 'role', lens: 'channel' }],
  ['scorecard as marketing', { kind: 'scorecard', period: null, lens: 'marketing' }],
  ['läget som säljare', { kind: 'scorecard', period: null, lens: 'closing' }],
])('%s', (text, request) => {
  expect(asked(text)).toEqual(request);
});

test('every lens is read back from the words of its button, and from those that people are told to type', () => {
  for (const lens of LENSES) {
    expect(asked(requestWords({ kind: 'role', lens }))).toEqual({ kind: 'role', lens });
    for (const locale of ['en', 'sv'] as const)
      expect(asked(lensSay(locale, `lens.words.${lens}`)), lens).toEqual({ kind: 'role', lens });
  }
  const dated = asked('scorecard as closing 2026-10-01..2026-10-31') as KpiRequest;
  expect(dated).toMatchObject({ lens: 'closing', period: { from: '2026-10-01' } });
  expect(asked(requestWords(dated))).toEqual(dated);
  expect(ROLES.every((role) => LENSES.includes(role))).toBe(true);
});
