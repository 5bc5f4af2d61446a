import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIMENSIONS } from '../../../src/domain/dimension.ts';
import { type KpiRequest, showOf } from '../../../src/domain/kpi-request.ts';
import { BUILT_IN_CATALOGUE } from '../../../src/domain/metrics/catalogue.ts';
import { periodAt } from '../../../src/domain/periods.ts';
import { readKpiWords } from '../../../src/speech/kpi-words.ts';
import { readQuestion } from '../../../src/speech/questions/read-question.ts';
import { requestWords } from '../../../src/speech/request-words.ts';
import { CONTEXT, type Meaning, meaningOf, NOTHING, readCorpus } from './read-corpus.ts';

const understood = (words: string): Meaning => {
  const read = readQuestion(words, CONTEXT);
  return 'request' in read ? meaningOf(read.request) : { ...NOTHING, intent: read.problem.kind };
};

const CORPUS = readCorpus('corpus.txt');
const HOLDOUT = readCorpus('holdout.txt');

describe('what a team types', () => {
  test('is at least three hundred questions, half of them in Swedish', () => {
    const swedish = CORPUS.filter(({ words }) => readQuestion(words, CONTEXT).locale === 'sv');
    expect(CORPUS.length).toBeGreaterThanOrEqual(300);
    expect(swedish.length).toBeGreaterThanOrEqual(CORPUS.length / 2);
  });

  test.each(CORPUS.map(({ words, meaning }): [string, Meaning] => [words, meaning]))(
    '%s',
    (words, meaning) => {
      expect(understood(words)).toEqual(meaning);
    },
  );
});

describe('what was tried afterwards', () => {
  test.each(
    HOLDOUT.filter(({ missed }) => !missed).map(({ words, meaning }): [string, Meaning] => [words, meaning]),
  )('%s', (words, meaning) => {
    expect(understood(words)).toEqual(meaning);
  });

  test('the list of what is missed is true', () => {
    const missed = HOLDOUT.filter((row) => row.missed);
    const nowUnderstood = missed.filter(
      ({ words, meaning }) => JSON.stringify(understood(words)) === JSON.stringify(meaning),
    );
    expect(nowUnderstood.map(({ words }) => words)).toEqual([]);
  });
});

describe('however it is typed', () => {
  const question = fc.constantFrom(
    ...CORPUS.filter(({ words }) => !words.includes('=')).map(({ words }) => words),
  );

  test('capitals, spaces and punctuation at the end change nothing', () => {
    const typed = fc.tuple(
      question,
      fc.boolean(),
      fc.constantFrom(' ', '  ', '\t'),
      fc.constantFrom('', '?', '!', '...'),
    );
    fc.assert(
      fc.property(typed, ([words, shouted, space, end]) => {
        const other =
          (shouted ? words.toUpperCase() : words).replace(/ /g, space).replace(/[?!]+$/, '') + end;
        expect(understood(` ${other} `)).toEqual(understood(words));
      }),
      { numRuns: 200 },
    );
  });

  test('Slack’s own marks for people, links and emoji are no part of it', () => {
    expect(understood('<@U0SANDBOT> hur många möten saknas? :wave: <https://example.com|se här>')).toEqual(
      understood('hur många möten saknas'),
    );
  });

  test('no text makes it stumble', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => void understood(text)));
    const word = fc.constantFrom(...CORPUS.flatMap(({ words }) => words.split(' ')));
    fc.assert(fc.property(fc.array(word, { maxLength: 12 }), (words) => void understood(words.join(' '))));
  });

  test('what /kpi understands word for word is understood the same', () => {
    const metric = fc.constantFrom(...BUILT_IN_CATALOGUE.all.map(({ key }) => key));
    const date = fc
      .date({ min: new Date('2024-01-01'), max: new Date('2026-11-18'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10));
    const period = fc.option(date.map((at) => periodAt('month', at, CONTEXT.fiscalYear)));
    const by = fc.option(
      fc.constantFrom(...DIMENSIONS).map((dimension) => ({ kind: 'dimension' as const, dimension })),
    );
    const show = fc
      .tuple(metric, period, by)
      .map(([key, stretch, parts]): KpiRequest => ({ ...showOf(key, stretch), by: parts }));
    const needed = fc.tuple(metric, period).map(
      ([key, stretch]): KpiRequest => ({
        kind: 'needed',
        metric: key,
        period: stretch,
        filter: {},
        working: false,
      }),
    );
    fc.assert(
      fc.property(fc.oneof(show, needed), (request) => {
        const words = requestWords(request);
        const strict = readKpiWords(words, CONTEXT);
        expect(readQuestion(words, CONTEXT)).toMatchObject(strict);
      }),
      { numRuns: 200 },
    );
  });
});
