import type { Dimension } from '../../domain/dimension.ts';
import type { Grain } from '../../domain/period.ts';

/** The words of `/kpi` beside metrics and periods; in plain letters (see `plain`), so that `hjalp` is hjälp. */
export const VERBS = {
  help: ['help', 'hjalp', '?', 'hjalp mig', 'how', 'hur'],
  list: ['list', 'lista', 'metrics', 'kpis', 'all', 'alla', 'matt', 'nyckeltal', 'lista alla', 'list all'],
  explain: [
    'explain',
    'forklara',
    'define',
    'definiera',
    'what is',
    'whats',
    "what's",
    'vad ar',
    'show the working',
    'working',
    'visa utrakningen',
    'utrakning',
    'utrakningen',
  ],
  unfollow: ['unfollow', 'stop following', 'sluta folja', 'sluta folj', 'avfolj'],
  follow: ['follow', 'folj'],
  scorecard: ['scorecard', 'status', 'oversikt', 'overview', 'laget', 'styrkort'],
} as const;

/** Before a dimension or a kind of period. */
export const BY = [
  'by',
  'per',
  'broken down by',
  'split by',
  'for each',
  'uppdelat pa',
  'fordelat pa',
  'efter',
];

export const DIMENSION_WORDS: Readonly<Record<Dimension, readonly string[]>> = {
  owner: [
    'owner',
    'owners',
    'rep',
    'reps',
    'seller',
    'sellers',
    'salesperson',
    'person',
    'people',
    'agent',
    'agare',
    'saljare',
  ],
  department: ['department', 'departments', 'team', 'avdelning', 'avdelningar'],
  campaign: ['campaign', 'campaigns', 'kampanj', 'kampanjer'],
  channel: ['channel', 'channels', 'kanal', 'kanaler'],
  content: ['content', 'article', 'asset', 'innehall', 'artikel'],
  customer_type: [
    'customer type',
    'customer_type',
    'customertype',
    'kundtyp',
    'kundtyper',
    'new or existing',
  ],
  origin: ['origin', 'origins', 'lead source', 'ursprung', 'harkomst', 'leadkalla'],
};

export const GRAIN_WORDS: Readonly<Record<Grain, readonly string[]>> = {
  day: ['day', 'days', 'dag', 'dagar'],
  week: ['week', 'weeks', 'vecka', 'veckor'],
  month: ['month', 'months', 'manad', 'manader'],
  quarter: ['quarter', 'quarters', 'kvartal'],
  year: ['year', 'years', 'ar'],
};

/** One word for "by" and the kind of period. */
export const GRAIN_ADVERBS: Readonly<Record<Grain, readonly string[]>> = {
  day: ['daily', 'dagligen', 'dagvis'],
  week: ['weekly', 'veckovis'],
  month: ['monthly', 'manadsvis'],
  quarter: ['quarterly', 'kvartalsvis'],
  year: ['yearly', 'annually', 'arligen', 'arsvis'],
};

/** Before a date: the figures as they were known then. */
export const KNOWN_AT = [
  'as known on',
  'as known in',
  'as known',
  'as of',
  'som kant',
  'som vi visste',
  'kant',
];

/** Words that carry nothing here. */
export const FILLERS = new Set([
  'the',
  'our',
  'my',
  'of',
  'for',
  'in',
  'on',
  'show',
  'me',
  'give',
  'please',
  'is',
  'are',
  'with',
  'visa',
  'var',
  'vart',
  'vara',
  'min',
  'mina',
  'ge',
  'mig',
  'i',
  'pa',
  'av',
  'tack',
  'under',
  'den',
  'det',
  'med',
]);
