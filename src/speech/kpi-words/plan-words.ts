import { NOTHING_WANTED, type PlanGoal, type PlanWanted } from '../../domain/funnel/growth-plan.ts';
import { readAmount, readShare } from '../amount-words.ts';
import { plain } from '../period-words/vocabulary.ts';

/** What somebody answers, by the names under which it can be typed: `growth=20% new=60% deal=200000`. */
const NAMES = {
  growth: ['growth', 'grow', 'tillvaxt', 'vaxa'],
  revenue: ['revenue', 'sales', 'forsaljning', 'intakter', 'salja'],
  customers: ['customers', 'new customers', 'kunder', 'nya kunder'],
  new: ['new', 'new share', 'nya', 'nytt'],
  marketing: ['marketing', 'marketing share', 'marknad', 'marknadsforing'],
  deal: ['deal', 'average deal', 'snittaffar', 'affar'],
  year: ['year', 'ar'],
  rates: ['rates', 'andelar'],
} as const;

type Name = keyof typeof NAMES;

/** One answer: how much, and what is left of the words where they are none. */
export type ReadPlan = { readonly wanted: PlanWanted } | { readonly unknown: string };

/** What stands after `plan`, in either language: nothing, `20 %`, `10 kunder`, or names with figures. */
export function readPlanWords(text: string): ReadPlan {
  let wanted = NOTHING_WANTED;
  const unread: string[] = [];
  for (const { name, value } of pairsIn(text)) {
    const answer = name === null ? bareAnswer(value) : namedAnswer(name, value);
    if (answer) wanted = { ...wanted, ...answer };
    else unread.push(value);
  }
  return unread.length > 0 ? { unknown: unread.join(' ') } : { wanted };
}

/** The words that ask for just this plan. */
export function planWords({
  goal,
  newShare,
  marketingShare,
  averageDeal,
  year,
  usualRates,
}: PlanWanted): string {
  return [
    'plan',
    ...(goal ? [`${goal.kind}=${goal.kind === 'growth' ? percentOf(goal.value) : goal.value}`] : []),
    ...(newShare === null ? [] : [`new=${percentOf(newShare)}`]),
    ...(marketingShare === null
      ? []
      : [`marketing=${marketingShare === 'none' ? 'none' : percentOf(marketingShare)}`]),
    ...(averageDeal === null ? [] : [`deal=${averageDeal}`]),
    ...(year === null ? [] : [`year=${year}`]),
    ...(usualRates ? ['rates=usual'] : []),
  ].join(' ');
}

/** `growth = 20 %` belongs together, spaces or none; what stands before the first name has none. */
function pairsIn(text: string): { readonly name: Name | null; readonly value: string }[] {
  const bare = text.trim();
  const starts = [...bare.matchAll(/(?<=^|\s)(\p{L}+(?:[ -]\p{L}+)?)\s*[=:]\s*/gu)];
  const first = bare.slice(0, starts[0]?.index ?? bare.length).trim();
  const named = starts.map((start, at) => {
    const value = bare.slice(start.index + start[0].length, starts[at + 1]?.index ?? bare.length).trim();
    const name = nameOf(start[1]!);
    return name ? { name, value } : { name: null, value: `${start[1]}=${value}` };
  });
  return first === '' ? named : [{ name: null, value: first }, ...named];
}

function nameOf(typed: string): Name | null {
  const word = plain(typed);
  const names = Object.entries(NAMES) as [Name, readonly string[]][];
  return names.find(([, words]) => words.includes(word))?.[0] ?? null;
}

/** `10 customers`, `20 %` and `2027` say by themselves what they are; another bare number is what is to be sold. */
function bareAnswer(text: string): Partial<PlanWanted> | null {
  const [, year, rest = ''] = /^((?:20|21)\d\d)(?:\s+(.+))?$/.exec(text) ?? [];
  // `2 000 000` begins like a year and is none.
  if (year && !/^\d{3}\b/.test(rest)) {
    const more = rest === '' ? {} : bareAnswer(rest);
    return more && { ...more, ...namedAnswer('year', year) };
  }
  const [, figure = '', word = ''] = /^([\d\s.,]+|.*%)\s*(\p{L}[\p{L} ]*)?$/u.exec(plain(text)) ?? [];
  if (word && NAMES.customers.some((name) => name === word)) return namedAnswer('customers', figure);
  if (word === '' && figure.trim().endsWith('%')) return namedAnswer('growth', figure);
  const amount = readAmount(text);
  return amount !== null && amount >= 1_000 ? namedAnswer('revenue', text) : null;
}

function namedAnswer(name: Name, text: string): Partial<PlanWanted> | null {
  switch (name) {
    case 'growth':
    case 'revenue':
    case 'customers': {
      const goal = readGoal(name, text);
      return goal && { goal };
    }
    case 'new':
    case 'marketing': {
      if (name === 'marketing' && /^(none|inget|ingen)$/.test(plain(text))) return { marketingShare: 'none' };
      const share = readPart(text);
      if (share === null) return null;
      return name === 'new' ? { newShare: share } : { marketingShare: share };
    }
    case 'deal': {
      const averageDeal = positive(readAmount(text));
      return averageDeal === null ? null : { averageDeal };
    }
    case 'year':
      return /^(19|20|21)\d\d$/.test(text) ? { year: Number(text) } : null;
    case 'rates':
      return /^(usual|default|tumregler|vanliga)$/.test(plain(text)) ? { usualRates: true } : null;
  }
}

/** Growth between −90 % and a tenfold; amounts and customers above zero. */
export function readGoal(kind: PlanGoal['kind'], text: string): PlanGoal | null {
  const value = kind === 'growth' ? readShare(text) : positive(readAmount(text));
  if (value === null || (kind === 'growth' && (value < -0.9 || value > 10))) return null;
  return kind === 'customers' && value > 1e6 ? null : { kind, value };
}

/** A share of a whole: 0–100 %. */
export function readPart(text: string): number | null {
  const share = readShare(text);
  return share !== null && share >= 0 && share <= 1 ? share : null;
}

function positive(value: number | null): number | null {
  return value !== null && value > 0 && value <= 1e12 ? value : null;
}

function percentOf(share: number): string {
  return `${Number((share * 100).toPrecision(12))}%`;
}
