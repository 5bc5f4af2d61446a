import type { Metric } from '../../domain/metric.ts';
import { type Contributions, waysTold } from '../../domain/milestones/contributions.ts';
import { TEAM_DEPARTMENTS } from '../../domain/target.ts';
import { contractSay } from '../contract-words.ts';
import { INTL, list, type Reader, shortFigure } from '../format.ts';
import { type MetricOf, stageName } from '../funnel-words.ts';
import { capitalised } from '../say.ts';
import { milestoneSay } from './milestone-words.ts';

/** More names are not read. */
const MOST_NAMES = 12;

/** What both departments did for a figure: where it came from, and the funnel above it. */
export function contributionLines(
  { sides, stages }: Contributions,
  {
    metric,
    inPeriod,
    actual,
  }: { readonly metric: Metric; readonly inPeriod: string; readonly actual: number },
  metricOf: MetricOf,
  reader: Reader,
): string[] {
  const { locale } = reader;
  return [
    ...sidesLine(sides, { metric, actual }, reader),
    ...(stages.length > 1
      ? [
          milestoneSay(locale, 'stages', {
            inPeriod,
            stages: stages.map((stage) => stageWords(stage, metricOf, reader)).join(' → '),
          }),
        ]
      : []),
  ];
}

/** Those who had a part in it, by the alphabet and with nobody's figure; without those who would rather not be named. */
export function peopleNamed(
  people: readonly string[],
  unnamed: ReadonlySet<string>,
  { locale }: Reader,
): { readonly names: string; readonly count: number } | null {
  const named = people.filter((name) => !unnamed.has(name)).sort(new Intl.Collator(INTL[locale]).compare);
  if (named.length === 0) return null;
  const shown = named.slice(0, MOST_NAMES);
  const more = named.length - shown.length;
  const all = more > 0 ? [...shown, milestoneSay(locale, 'people.more', { count: more })] : shown;
  return { names: list(all, locale), count: named.length };
}

function sidesLine(
  sides: Contributions['sides'],
  { metric, actual }: { readonly metric: Metric; readonly actual: number },
  reader: Reader,
): string[] {
  const { locale } = reader;
  const told = waysTold(sides).map(({ name, value, ways }) => ({
    name: sideName(name, reader),
    value: shortFigure(value, metric, reader),
    ways: ways.length > 0 ? milestoneSay(locale, 'side.ways', { ways: waysWords(ways, metric, reader) }) : '',
  }));
  const [first, ...others] = told;
  if (!first) return [];
  // "A, b and c", where a is the sentence itself.
  const listed = list(['\u0000', ...others.map((side) => milestoneSay(locale, 'side.more', side))], locale);
  return [
    milestoneSay(locale, metric.unit === 'count' ? 'sides.count' : 'sides.amount', {
      ...first,
      first: capitalised(first.name, locale),
      rest: listed.slice(1),
      other: otherWords(sides, { metric, actual }, reader),
    }),
  ];
}

/** What none of the sides brought, or is not known of: whoever adds up what is said misses nothing. */
function otherWords(
  sides: Contributions['sides'],
  { metric, actual }: { readonly metric: Metric; readonly actual: number },
  reader: Reader,
): string {
  const other = actual - sides.reduce((sum, { value }) => sum + value, 0);
  const isSplit = metric.kind === 'flow' && sides.every(({ name }) => name !== null);
  if (!isSplit || other < 10 ** -metric.decimals / 2) return '';
  return milestoneSay(reader.locale, 'sides.other', { value: shortFigure(other, metric, reader) });
}

function waysWords(ways: Contributions['sides'][number]['ways'], metric: Metric, reader: Reader): string {
  return ways
    .map(({ name, value }) =>
      milestoneSay(reader.locale, 'way.one', { name, value: shortFigure(value, metric, reader) }),
    )
    .join(', ');
}

function sideName(name: string, { locale }: Reader): string {
  const party = TEAM_DEPARTMENTS.find((one) => one === name.toLowerCase());
  return party ? contractSay(locale, `party.${party}`) : name;
}

function stageWords(
  { metric: key, value }: Contributions['stages'][number],
  metricOf: MetricOf,
  reader: Reader,
): string {
  const metric = metricOf(key);
  const figure = shortFigure(value, metric ?? { unit: 'count', decimals: 0 }, reader);
  return metric?.unit === 'money' ? figure : `${figure} ${stageName(key, metricOf, reader)}`;
}
