import { expect, test } from 'vitest';
import { periodAt } from '../../src/domain/periods.ts';
import { readKpiWords } from '../../src/speech/kpi-words.ts';
import { requestWords } from '../../src/speech/request-words.ts';
import { BUILT_IN } from '../../src/use-cases/workspace-metrics.ts';

const fiscalYear = { startMonth: 1 };
const context = { today: '2026-11-18', fiscalYear, names: BUILT_IN.names };
const asked = (text: string) => {
  const read = readKpiWords(text, context);
  return 'request' in read ? read.request : read.problem;
};
const top = (of: string | null, period: object | null = null, filter = {}) => ({
  kind: 'top',
  of,
  period,
  filter,
});
const week = periodAt('week', '2026-11-18', fiscalYear);

test.each<[string, object]>([
  ['top', top(null)],
  ['topplista', top(null)],
  ['top meetings', top('meetings')],
  ['topp möten v47', top('meetings', week)],
  ['topplistan för möten vecka 47', top('meetings', week)],
  ['leaderboard revenue', top('revenue')],
  ['top list meetings by owner', top('meetings')],
  ['top november', top(null, periodAt('month', '2026-11-18', fiscalYear))],
  ['top meetings kundtyp=new', top('meetings', null, { customer_type: 'new' })],
])('%s', (text, expected) => {
  const request = asked(text);
  expect(request).toEqual(expected);
  if (request.kind === 'top') expect(asked(requestWords(request))).toEqual(expected);
});

test.each(['top meetings by campaign', 'top tjing', 'top meetings vs october'])(
  '%s asks for no leaderboard',
  (text) => {
    expect(asked(text).kind).not.toBe('top');
  },
);
