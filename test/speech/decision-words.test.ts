import { describe, expect, test } from 'vitest';
import { asksForReview, decisionBegun } from '../../src/speech/kpi-words/decision-words.ts';
import { tokensOf } from '../../src/speech/kpi-words/phrases.ts';
import { readKpiWords } from '../../src/speech/kpi-words.ts';
import { requestWords } from '../../src/speech/request-words.ts';
import { BUILT_IN } from '../../src/use-cases/workspace-metrics.ts';

/** Wednesday 18 November 2026. */
const context = { today: '2026-11-18', fiscalYear: { startMonth: 1 }, names: BUILT_IN.names };
const asked = (text: string) => {
  const read = readKpiWords(text, context);
  return 'request' in read ? read.request : read.problem;
};
const decisions = (closed = false, from = 1) => ({ kind: 'decisions', closed, from });
const decide = (text: string, about: object = {}) => ({
  ...{ kind: 'decide', text, ownerId: null, dueOn: null, moves: null, unclear: '' },
  ...about,
});
const ALL = { ownerId: 'U1', dueOn: '2026-12-01', moves: 'meetings' };

test.each<[string, object]>([
  ['review', { kind: 'review' }],
  ['veckans genomgång', { kind: 'review' }],
  ['Genomgång', { kind: 'review' }],
  ['decisions', decisions()],
  ['öppna beslut', decisions()],
  ['beslut', decisions()],
  ['vad beslutade vi?', decisions()],
  ['what did we decide?', decisions()],
  ['closed decisions', decisions(true)],
  ['avslutade beslut', decisions(true)],
  ['beslut från 11', decisions(false, 11)],
  ['decision "Call within a day" <@U1|anna> 2026-12-01 meetings', decide('Call within a day', ALL)],
  ['decide "Call within a day" meetings by 1 december <@U1>', decide('Call within a day', ALL)],
  ['beslut "Ring inom en dag" <@U1|anna> senast 1 december möten', decide('Ring inom en dag', ALL)],
  ['beslut ”Ring inom en dag” ägare <@U1|anna>, 1 dec, ska flytta möten', decide('Ring inom en dag', ALL)],
  ['nytt beslut "Sluta med *mässor*, & <!channel>"', decide('Sluta med *mässor*, & <!channel>')],
  ['vi beslutar "Ring" fredag', decide('Ring', { dueOn: '2026-11-20' })],
  ['decision "Call" next friday', decide('Call', { dueOn: '2026-11-20' })],
  ['decision "Call" w49 win rate', decide('Call', { dueOn: '2026-12-06', moves: 'win_rate' })],
  // What was not understood is asked about, and so is a day that has been.
  ['decision "Call" @anna', decide('Call', { unclear: '@anna' })],
  ['beslut "Ring" 2026-11-01', decide('Ring', { unclear: '2026-11-01' })],
  ['decision "Call" 2026-13-01', decide('Call', { unclear: '2026-13-01' })],
])('%s', (text, expected) => {
  const request = asked(text);
  expect(request).toEqual(expected);
  if (!('unclear' in request)) expect(asked(requestWords(request as never))).toEqual(expected);
  if ('unclear' in request && request.unclear === '') {
    expect(asked(requestWords(request))).toEqual(expected);
  }
});

describe('what opens something', () => {
  test.each([
    ['decision', ''],
    ['nytt beslut', ''],
    ['beslut ring alla leads', 'ring alla leads'],
    ['decide call every lead <@U1|anna>', 'call every lead'],
    ['beslut', undefined],
    ['decisions', undefined],
    ['decision "Call"', undefined],
    ['beslut från 11', undefined],
    ['meetings', undefined],
  ])('%s: a decision that is begun', (text, begun) => {
    expect(decisionBegun(tokensOf(text))).toBe(begun);
  });

  test.each([
    ['review', true],
    ['genomgången', true],
    ['open the review', true],
    ['review meetings', false],
    ['', false],
  ])('%s: the review', (text, opens) => {
    expect(asksForReview(tokensOf(text))).toBe(opens);
  });
});
