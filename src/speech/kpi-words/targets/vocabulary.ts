import type { TeamDepartment } from '../../../domain/target.ts';

// All in plain letters (see `plain`).

/** The thing itself, wherever it stands. */
export const TARGET = ['target', 'targets', 'goal', 'goals', 'mal', 'malet', 'malen'];

/** Before it, where it is to be set or changed. */
export const SET = [
  'set',
  'set up',
  'change',
  'raise',
  'increase',
  'lower',
  'reduce',
  'create',
  'add',
  'new',
  'update',
  'satt',
  'satta',
  'andra',
  'andra pa',
  'hoj',
  'hoja',
  'sank',
  'sanka',
  'skapa',
  'lagg till',
  'lagg in',
  'nytt',
  'ny',
  'uppdatera',
];

/** Those that may say by how much, which is not what it is to be. */
export const STEPS = ['raise', 'increase', 'lower', 'reduce', 'hoj', 'hoja', 'sank', 'sanka'];
export const BY_HOW_MUCH = ['by', 'with', 'med'];

export const END = [
  'end',
  'stop',
  'remove',
  'close',
  'drop',
  'avsluta',
  'avslut',
  'ta bort',
  'sluta med',
  'stang',
];

export const HISTORY = ['history', 'history of', 'versions', 'historik', 'historiken', 'versioner'];

/** Who answers for it. */
export const OWNERS = [
  'owners',
  'owners of',
  'owner of',
  'agare',
  'agarna',
  'ansvariga',
  'ansvarig',
  'ansvarar',
];

/** Said alone. */
export const LIST = [
  'targets',
  'goals',
  'target list',
  'list targets',
  'list of targets',
  'all targets',
  'all the targets',
  'our targets',
  'the targets',
  'show targets',
  'which targets',
  'drafts',
  'target drafts',
  'mal lista',
  'lista mal',
  'lista malen',
  'malen',
  'alla mal',
  'alla malen',
  'vara mal',
  'visa mal',
  'visa malen',
  'vilka mal',
  'utkast',
  'malutkast',
];

/** Why it matters: the rest of what is said. */
export const BECAUSE = [
  'because',
  'because of',
  'since we',
  'so that',
  'in order to',
  'eftersom',
  'for att',
  'darfor att',
  'sa att',
];

/** Those of them that only say that a reason comes. */
export const ANNOUNCING = ['because', 'because of', 'eftersom', 'darfor att'];

/** What stands before a figure that is another level than the target itself. */
export const LEVELS = {
  minimum: ['minimum', 'min', 'at least', 'minst', 'floor', 'golv', 'lagst', 'lagsta niva', 'miniminiva'],
  stretch: ['stretch', 'stretch target', 'strackmal', 'stretchmal', 'drommal', 'toppmal'],
} as const;

/** Before the value itself. */
export const MARKS = ['to', 'till', 'at', 'pa', 'is', 'ar', 'of', 'blir', 'be', 'vara'];

/** `sales="Åsa Lindqvist"`: who owns it in a department. */
export const PARTY_NAMES: Readonly<Record<TeamDepartment, readonly string[]>> = {
  sales: ['sales', 'salj', 'forsaljning'],
  marketing: ['marketing', 'marknad', 'marknadsforing'],
  delivery: ['delivery', 'leverans'],
};

/** `name=value`, beside those of the departments and the dimensions. */
export const TERM_NAMES = {
  value: ['value', 'varde'],
  minimum: ['minimum', 'min', 'minst', 'golv'],
  stretch: ['stretch', 'strackmal', 'drommal'],
  why: ['why', 'varfor', 'syfte'],
  reason: ['reason', 'anledning', 'skal', 'orsak'],
  guard: ['guard', 'guarded by', 'vakt', 'motvikt', 'motmatt'],
} as const;

/** A kind of period that comes again and again. */
export const CADENCES = {
  week: ['a week', 'i veckan', 'om veckan', 'per v', 'per wk', 'each week', 'varje vecka', 'every week'],
  month: ['a month', 'i manaden', 'om manaden', 'per mo', 'manatligen', 'every month', 'varje manad'],
  quarter: ['a quarter', 'i kvartalet', 'per qtr', 'per kv', 'every quarter', 'varje kvartal'],
  year: ['a year', 'om aret', 'per yr', 'per annum', 'annual', 'every year', 'varje ar'],
  /** Two dates that happen to be a month are not that month. */
  once: ['once', 'en gang'],
} as const;

/** No target is set for every day. */
export const DAILY = ['a day', 'om dagen', 'i dagen', 'every day', 'varje dag'];

export const FROM = [
  'from',
  'starting',
  'starting from',
  'starting in',
  'as of',
  'as from',
  'from and including',
  'fran',
  'fran och med',
  'from och med',
  'fr.o.m',
  'med start',
  'med start i',
  'med borjan i',
  'start',
];
export const UNTIL = ['until', 'till', 'to', 'through', 'till och med', 't.o.m', 'tom', 'fram till', 'up to'];

/** Little words that say nothing about a target, beside those of `/kpi`. */
export const TARGET_FILLERS = new Set(
  `a an the our new should be to at target goal ett en nytt ny vart vara ska blir bli vi vill ha jag can you could
  we want would like please kan du onwards on och and tills vidare framover further notice until med value`.split(
    /\s+/,
  ),
);
