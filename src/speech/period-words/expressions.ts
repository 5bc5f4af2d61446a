import type { Period } from '../../domain/period.ts';
import { toDateAt } from '../../domain/periods.ts';
import { DAY_RULES } from './day-rules.ts';
import {
  type Mention,
  type PeriodContext,
  type Resolved,
  resolved,
  resolvedPast,
  spanned,
} from './mention.ts';
import { notBegun } from './problems.ts';
import { BARE_UNIT_RULES, RELATIVE_RULES } from './relative-rules.ts';
import { FROM, type Rule, TO } from './rule.ts';
import { oneOf, words } from './vocabulary.ts';
import { WEEK_AND_MONTH_RULES } from './week-and-month-rules.ts';
import { YEAR_RULES } from './year-rules.ts';

/** Something read in a text, up to where. */
type Expression = { readonly end: number; readonly read: Resolved };
type Term = { readonly end: number; readonly mention: Mention };

const RULES: readonly Rule[] = [...DAY_RULES, ...WEEK_AND_MONTH_RULES, ...YEAR_RULES, ...RELATIVE_RULES];

const PREPOSITION = oneOf(words(({ prepositions }) => prepositions));
const ARTICLE = oneOf(words(({ articles }) => articles));
const LITTLE_WORDS = new RegExp(`(?:${PREPOSITION} )?(?:${ARTICLE} )?`, 'y');
const SO_FAR_BEFORE = new RegExp(`${oneOf(words(({ soFar }) => soFar))} `, 'y');
const SO_FAR_AFTER = new RegExp(` ${oneOf(words(({ soFar }) => soFar))}(?![a-z0-9])`, 'y');
const BEFORE_FIRST = new RegExp(FROM, 'y');
const BETWEEN = new RegExp(TO, 'y');
const SINCE = new RegExp(`${oneOf(words(({ since }) => since))} `, 'y');

/** Everything that a text says about a period from one place on: single ones, so far, since and from–to. */
export function expressionsAt(text: string, at: number, context: PeriodContext): Expression[] {
  return [
    ...termsAt(text, at, context).map(({ end, mention }) => ({ end, read: resolved(mention, context) })),
    ...soFar(text, at, context),
    ...ranges(text, at, context),
    ...since(text, at, context),
  ];
}

/** Every rule that fits here, or after the little words that may come first. */
function termsAt(text: string, at: number, context: PeriodContext, rules = RULES): Term[] {
  const places = new Set([at, after(LITTLE_WORDS, text, at)!]);
  return [...places].flatMap((place) =>
    rules.flatMap(({ pattern, read }) => {
      pattern.lastIndex = place;
      const found = pattern.exec(text);
      const mention = found && read(found.groups ?? {}, context);
      return mention ? [{ end: pattern.lastIndex, mention }] : [];
    }),
  );
}

/** `hittills i november`, `this year so far`, `month to date` */
function soFar(text: string, at: number, context: PeriodContext): Expression[] {
  const rules = [...RULES, ...BARE_UNIT_RULES];
  const asRead = ({ end, mention }: Term) => {
    const read = resolved(mention, context);
    return { end, read: 'period' in read ? { period: untilToday(read.period, context) } : read };
  };
  const start = after(SO_FAR_BEFORE, text, at);
  const before = start === undefined ? [] : termsAt(text, start, context, rules).map(asRead);
  const afterwards = termsAt(text, at, context, rules).flatMap((term) => {
    const end = after(SO_FAR_AFTER, text, term.end);
    return end === undefined ? [] : [{ ...asRead(term), end }];
  });
  return [...before, ...afterwards];
}

/** What is over is already all there is of it so far. */
function untilToday(period: Period, { today, fiscalYear }: PeriodContext): Period {
  const isNow = period.kind === 'calendar' && period.from <= today && today <= period.to;
  return isNow ? toDateAt(period.grain, today, fiscalYear) : period;
}

/** `från 1 jan till 15 mars`, `jan–mars`, `2026-01-01..2026-03-31` */
function ranges(text: string, at: number, context: PeriodContext): Expression[] {
  return termsAt(text, after(BEFORE_FIRST, text, at)!, context).flatMap((first) => {
    const place = after(BETWEEN, text, first.end);
    if (place === undefined) return [];
    return termsAt(text, place, context).map(({ end, mention }) => ({
      end,
      read: spanned(first.mention, mention, context),
    }));
  });
}

/** `sedan 1 september`: from its start until today. */
function since(text: string, at: number, context: PeriodContext): Expression[] {
  const place = after(SINCE, text, at);
  if (place === undefined) return [];
  return termsAt(text, place, context).map(({ end, mention }) => {
    const read = resolvedPast(mention, context);
    return { end, read: 'period' in read ? fromThen(read.period, context) : read };
  });
}

function fromThen({ from }: Period, { today }: PeriodContext): Resolved {
  if (from > today) return { problem: notBegun(from, today) };
  return { period: { kind: 'dates', from, to: today } };
}

function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
