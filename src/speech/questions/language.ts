import type { Locale } from '../../domain/metric.ts';
import { english } from '../period-words/english.ts';
import { swedish } from '../period-words/swedish.ts';
import { plain } from '../period-words/vocabulary.ts';
import { CUES, FOLLOWING_UP, GREETINGS, THANKS } from './cues.ts';
import { smallWords } from './small-words.ts';

/** In which language a question is written, by its small words and letters; `null` where both fit. */
export function languageOf(text: string, words: readonly string[]): Locale | null {
  const counts = {
    sv: words.filter((word) => ONLY.sv.has(word)).length + (/[åäö]/i.test(text) ? 1 : 0),
    en: words.filter((word) => ONLY.en.has(word)).length,
  };
  if (counts.sv === counts.en) return null;
  return counts.sv > counts.en ? 'sv' : 'en';
}

function wordsOf(language: Locale): Set<string> {
  const phrases = Object.values(CUES).flatMap((cue) => cue[language] as readonly string[]);
  const said = [
    ...phrases,
    ...smallWords(language),
    ...GREETINGS[language],
    ...THANKS[language],
    ...PARTS[language],
    ...periodWordsOf(language),
  ];
  return new Set(said.flatMap((phrase) => phrase.split(' ')));
}

/** What figures are told apart by and called, where the languages differ. */
const PARTS = {
  sv: 'kampanj kampanjer kanal kanaler saljare saljarna agare avdelning mot per moten mote motena affarer kunder forsaljning intakter vinstandel kostnad samtal'.split(
    ' ',
  ),
  en: 'campaign campaigns channel channels owner owners seller sellers rep reps department by vs meetings meeting deals customers revenue calls sales'.split(
    ' ',
  ),
} as const;

function periodWordsOf(language: Locale): string[] {
  const { months, weekdays, units, now, before } = language === 'sv' ? swedish : english;
  const words = [months, weekdays.map(({ full }) => full), Object.values(units)].flat(2);
  return [...words, ...now, ...before].map(plain);
}

const ALL = { sv: wordsOf('sv'), en: wordsOf('en') };

const ONLY = {
  sv: new Set([...ALL.sv, ...FOLLOWING_UP.slice(0, 4)].filter((word) => !ALL.en.has(word))),
  en: new Set([...ALL.en].filter((word) => !ALL.sv.has(word))),
};
