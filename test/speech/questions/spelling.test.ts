import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stem } from '../../../src/speech/kpi-words/stem.ts';
import { editDistance } from '../../../src/speech/questions/edit-distance.ts';
import { spelling } from '../../../src/speech/questions/spelling.ts';
import { CONTEXT } from './read-corpus.ts';

describe('how far two words are apart', () => {
  test.each([
    ['meetings', 'meetings', 0],
    ['meetngs', 'meetings', 1],
    ['metings', 'meetings', 1],
    ['meetigns', 'meetings', 1],
    ['leeds', 'leads', 1],
    ['kat', 'hund', 4],
  ])('%s and %s: %i', (a, b, distance) => {
    expect(editDistance(a, b, 9)).toBe(distance);
  });

  test('beyond what is asked for it stops counting', () => {
    expect(editDistance('pipeline', 'vinstandel', 2)).toBe(3);
  });

  test('it is the same both ways, and nothing only for the same word', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcå'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 20)).toBe(editDistance(b, a, 20));
        expect(editDistance(a, b, 20) === 0).toBe(a === b);
      }),
    );
  });
});

describe('inflected words', () => {
  test.each([
    ['affar', 'affarer', 'affarerna', 'affaren'],
    ['kampanj', 'kampanjer', 'kampanjerna', 'kampanjen'],
    ['opportunity', 'opportunities'],
    ['snittorder', 'snittordern'],
    ['lead', 'leads', 'leadsen'],
  ])('%s and its forms have one stem', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  test('short words keep their letters', () => {
    expect(['mot', 'sen', 'ars', 'na'].map(stem)).toEqual(['mot', 'sen', 'ars', 'na']);
  });
});

describe('misspelled words', () => {
  const right = spelling(CONTEXT.names.words, ['erik', 'holm']);
  test.each([
    ['meetngs', 'meetings'],
    ['pipline', 'pipeline'],
    ['leeds', 'leads'],
    ['oktobr', 'oktober'],
    ['forsaljnig', 'forsaljning'],
    ['wek', 'week'],
    ['eriks', 'eriks'],
    ['goteborg', 'goteborg'],
  ])('%s was meant as %s', (typed, meant) => {
    expect(right.corrected(typed)).toBe(meant);
  });

  test('a word that only resembles a small one is a guess', () => {
    expect(right.isGuess('tjing')).toBe(true);
    expect(right.isGuess('meetngs')).toBe(false);
  });

  test('what is known stays as it is', () => {
    for (const word of ['mot', 'hur', 'kvar', 'november', 'meetings', 'kampanj']) {
      expect(right.corrected(word)).toBe(word);
    }
  });
});
