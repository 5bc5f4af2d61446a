import { describe, expect, test } from 'vitest';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { metricNames } from '../../src/speech/kpi-words/metric-names.ts';
import { readKpiWords } from '../../src/speech/kpi-words.ts';
import { readQuestion } from '../../src/speech/questions/read-question.ts';
import { requestWords } from '../../src/speech/request-words.ts';

const CONTEXT = {
  today: '2026-11-18',
  fiscalYear: { startMonth: 1 },
  names: metricNames(BUILT_IN_CATALOGUE),
  values: [],
};
const OCTOBER = '2026-10-01..2026-10-31';

const asked = (text: string, before: string | null = null) => {
  const earlier = before === null ? null : readQuestion(before, CONTEXT);
  const read = readQuestion(text, CONTEXT, earlier && 'request' in earlier ? earlier.request : null);
  return 'request' in read ? requestWords(read.request) : read.problem.kind;
};

describe('why', () => {
  test.each([
    ['why revenue october', `why revenue ${OCTOBER}`],
    ['varför omsättning oktober', `why revenue ${OCTOBER}`],
    ['varför möten oktober mot september', `why meetings ${OCTOBER} vs 2026-09-01..2026-09-30`],
    ['why', 'why revenue'],
    ['varför oktober', `why revenue ${OCTOBER}`],
    ['why customers q3', 'why new_customers 2026-07-01..2026-09-30'],
  ])('%s is typed', (typed, words) => {
    const read = readKpiWords(typed, CONTEXT);
    expect('request' in read && requestWords(read.request)).toBe(words);
    expect(asked(words)).toBe(words);
  });

  test.each([
    ['varför missade vi oktober?', `why revenue ${OCTOBER}`],
    ['why did we miss October?', `why revenue ${OCTOBER}`],
    ['varför missade vi målet i oktober', `why revenue ${OCTOBER}`],
    ['why did we miss', 'why revenue'],
    ['varför nådde vi inte mötesmålet förra månaden?', `why meetings ${OCTOBER}`],
    ['hur kommer det sig att vi fick färre affärsmöjligheter i oktober', `why opportunities ${OCTOBER}`],
    ['why was revenue so low in october', `why revenue ${OCTOBER}`],
    ['why is the win rate low', 'explain win_rate'],
    ['varför är cac så hög', 'explain cac'],
  ])('%s is asked', (question, words) => {
    expect(asked(question)).toBe(words);
  });

  test.each([
    ['möten i oktober', 'varför?', `why meetings ${OCTOBER}`],
    ['why revenue october', 'och september?', 'why revenue 2026-09-01..2026-09-30'],
    ['win rate october', 'why?', `explain win_rate ${OCTOBER}`],
  ])('after %s, %s', (before, then, words) => {
    expect(asked(then, before)).toBe(words);
  });

  test('a part of a figure is shown, which is all that is known of it', () => {
    expect(asked('why meetings by owner october')).toBe(`meetings ${OCTOBER} by owner`);
  });
});
