import { describe, expect, test } from 'vitest';
import type { KpiRequest } from '../../../src/domain/kpi-request.ts';
import { readKpiWords } from '../../../src/speech/kpi-words.ts';
import { readQuestion } from '../../../src/speech/questions/read-question.ts';
import { requestWords } from '../../../src/speech/request-words.ts';
import { CONTEXT, meaningOf } from './read-corpus.ts';

const asked = (words: string): KpiRequest => {
  const read = readKpiWords(words, CONTEXT);
  if ('problem' in read) throw new Error(`"${words}" is not understood`);
  return read.request;
};

/** What the last of some questions in one thread comes to. */
const lastOf = (...questions: readonly string[]): KpiRequest | null =>
  questions.reduce<KpiRequest | null>((before, words) => {
    const read = readQuestion(words, CONTEXT, before);
    return 'request' in read ? read.request : null;
  }, null);

describe('a piece of a question takes the rest from the one before', () => {
  test.each([
    ['möten', 'och förra månaden?', 'meetings last month'],
    ['möten i oktober', 'och månaden innan?', 'meetings september'],
    ['meetings last week', 'and the week before?', 'meetings w45'],
    ['möten i oktober', 'per säljare?', 'meetings october by owner'],
    ['möten i oktober', 'och per kanal?', 'meetings october by channel'],
    ['möten i oktober', 'och pipeline?', 'pipeline october'],
    ['möten i oktober per säljare', 'och leads?', 'leads october by owner'],
    ['möten per säljare', 'och i oktober?', 'meetings october by owner'],
    ['möten i oktober', 'mot september?', 'meetings october vs september'],
    ['meetings october vs september', 'and leads?', 'leads october vs september'],
    ['meetings october vs september', 'and in q3?', 'meetings q3'],
    ['hur många möten saknas', 'och leads?', 'needed leads'],
    ['hur många möten saknas', 'och i december?', 'needed meetings december'],
    ['möten', 'hur många saknas?', 'needed meetings'],
    ['möten i oktober', 'varför?', 'why meetings october'],
    ['vad är cac', 'och ltv?', 'explain ltv'],
    ['möten', 'vad är målet?', 'target meetings'],
    ['leads', 'når vi målet?', 'forecast leads'],
    ['hur ligger vi till', 'och förra månaden?', 'scorecard last month'],
    ['what about meetings', 'what about last month?', 'meetings last month'],
    ['möten i oktober', 'och för Erik?', 'meetings october owner="Erik Holm"'],
  ])('"%s", then "%s"', (first, then, same) => {
    expect(lastOf(first, then)).toEqual(asked(same));
  });

  test('several in a row', () => {
    const request = lastOf(
      'hur många möten bokade vi i oktober',
      'per säljare?',
      'och september?',
      'och leads?',
    );
    expect(request && meaningOf(request)).toMatchObject({
      metric: 'contacts',
      by: 'owner',
      period: '2026-09-01..2026-09-30',
    });
  });
});

describe('a whole question stands on its own', () => {
  test.each([
    ['möten i oktober per säljare', 'pipeline', 'pipeline'],
    ['möten i oktober', 'hur ligger vi till?', 'scorecard'],
    ['möten i oktober', 'leads per kampanj', 'leads by campaign'],
    ['möten i oktober', 'hur många leads har vi?', 'leads'],
  ])('"%s", then "%s"', (first, then, same) => {
    expect(lastOf(first, then)).toEqual(asked(same));
  });

  test('thanks are taken, and nothing is asked', () => {
    expect(lastOf('möten', 'tack!')).toEqual({ kind: 'thanks' });
  });
});

test('what is remembered in words is what was understood', () => {
  for (const words of [
    'hur många möten saknas i q4',
    'vem bokade flest möten förra veckan',
    'pipeline mars mot förra året',
  ]) {
    const request = lastOf(words)!;
    expect(asked(requestWords(request))).toEqual(request);
  }
});
