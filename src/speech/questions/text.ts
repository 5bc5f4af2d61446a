import { DIMENSION_WORDS } from '../kpi-words/vocabulary.ts';
import { plain } from '../period-words/vocabulary.ts';

/** What Slack writes for people, channels, links and emoji; none of it is part of a question. */
const SLACKS_OWN = /<(?:[@#!]|https?:|mailto:)[^>]*>|(?<=^|\s):[a-z0-9_+'-]+:(?=\s|$)/gi;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** A person's message as they wrote it, without what Slack puts into it. */
export function writtenWords(text: string): string {
  return text
    .replace(SLACKS_OWN, ' ')
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity]!)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words that many write as one. */
const RUN_TOGETHER: Readonly<Record<string, string>> = {
  hurmanga: 'hur manga',
  hurmycket: 'hur mycket',
  vadar: 'vad ar',
  howmany: 'how many',
  howmuch: 'how much',
  sahar: 'sa har',
  eoy: 'this year',
  eom: 'this month',
  eoq: 'this quarter',
  arsskiftet: 'this year',
  helaret: 'this year',
  manadsskiftet: 'this month',
  kvartalsskiftet: 'this quarter',
  "what's": 'what is',
  whats: 'what is',
  "how's": 'how is',
  hows: 'how is',
  "who's": 'who is',
  "where's": 'where is',
  vafan: 'vad',
  vaffor: 'varfor',
  varffor: 'varfor',
  hurdan: 'hur',
  va: 'vad',
  hr: 'hur',
  mkt: 'mycket',
  mnga: 'manga',
  mang: 'manga',
};

/** `owner=Erik`, `kanal:LinkedIn`; but `mql:er` is a word. */
function isFilter(token: string): boolean {
  const [, name = '', sign = ''] = /^([\p{L}_]+)([=:])["“”]?\S/u.exec(token) ?? [];
  return sign === '=' || Object.values(DIMENSION_WORDS).some((words) => words.includes(plain(name)));
}

/** In plain letters, a word at a time, what stands in quotes as one word; punctuation that ends a word is gone. */
export function questionTokens(text: string): string[] {
  const tokens = [...text.matchAll(/(?:[^\s"“”]|["“”][^"“”]*["“”])+/g)].map(([token]) => token);
  return tokens.flatMap((token) => {
    if (isFilter(token)) return [token];
    const word = plain(token)
      .replace(/[’‘´`]/g, "'")
      .replace(/(?<=[a-z])'(?:ll|re|ve|d|m)$/, '')
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (word === '') return /^[-–—]$/.test(token) ? ['-'] : [];
    return (RUN_TOGETHER[word] ?? word).split(' ');
  });
}
