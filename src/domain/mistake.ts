import type { Locale, Localised } from './metric.ts';

/**
 * Something the person can put right, said to them in their language. Anything else that is thrown is a fault of
 * ours: logged whole with an id, and the person is told the id.
 */
export class Mistake extends Error {
  readonly sentence: Localised;

  constructor(sentence: Localised) {
    super(sentence.en);
    this.name = 'Mistake';
    this.sentence = sentence;
  }

  in(locale: Locale): string {
    return this.sentence[locale];
  }
}
