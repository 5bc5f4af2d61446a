import type { GapAnswer } from '../domain/answer.ts';
import type { Gap } from '../domain/funnel/gap.ts';
import type { Lever } from '../domain/funnel/lever.ts';
import type { LeverNeed } from '../domain/funnel/lever-need.ts';
import { list, type Reader, shortDate } from './format.ts';
import { type MetricOf, stageName } from './funnel-words.ts';
import { gapSay, shortLeverName } from './gap-words.ts';
import { inPeriod } from './period-name.ts';
import { capitalised, uncapitalised } from './say.ts';

/** Why the other levers cannot close the gap alone: each is named, with those that share its reason. */
export function hindranceLines(
  { report: { metric, period, today } }: GapAnswer,
  { levers }: Gap,
  metricOf: MetricOf,
  reader: Reader,
): string[] {
  const { locale } = reader;
  const hindered = (by: LeverNeed['whyNot']) =>
    levers.filter(({ whyNot }) => whyNot === by).map(({ lever }) => lever);
  const names = (some: readonly Lever[]) =>
    list(
      some.map((lever) => uncapitalised(shortLeverName(lever, metricOf, reader), locale)),
      locale,
    );
  const all = hindered('all').flatMap((lever) => (lever.kind === 'rate' ? [lever] : []));
  const named = (['unknown', 'nothing', 'beyond'] as const).flatMap((reason) => {
    const some = hindered(reason).filter((lever) => isTold(lever, reason, hindered(reason)));
    return some.length > 0 ? [gapSay(locale, `why.${reason}`, { names: names(some) })] : [];
  });
  const late = hindered('late');
  const words = { inPeriod: inPeriod(period, today, reader) };
  const goal = stageName(metric.unit === 'money' ? 'deals_won' : metric.key, metricOf, reader);
  return [
    ...lateLine(late, { ...words, goal }, today, metricOf, reader),
    ...all.map(({ from, to }) =>
      gapSay(locale, 'why.all', {
        from: stageName(from, metricOf, reader),
        to: stageName(to, metricOf, reader),
      }),
    ),
    ...named,
    ...(hindered('beyond').some(({ kind }) => kind === 'cycle') ? [gapSay(locale, 'why.beyond.cycle')] : []),
  ];
}

/** What is said by the others: a stage's rate by the stage, and a cycle in a sentence of its own. */
function isTold(lever: Lever, reason: LeverNeed['whyNot'], all: readonly Lever[]): boolean {
  if (lever.kind === 'cycle') return reason !== 'beyond';
  return lever.kind !== 'rate' || !all.some(({ kind, key }) => kind === 'stage' && key === lever.from);
}

/** All that is too late, and of the stage nearest to the goal until when it was not. */
function lateLine(
  late: readonly Lever[],
  words: { readonly inPeriod: string; readonly goal: string },
  today: string,
  metricOf: MetricOf,
  reader: Reader,
): string[] {
  if (late.length === 0) return [];
  const { locale } = reader;
  const stages = late.flatMap((lever) => (lever.kind === 'stage' ? [lever] : []));
  const last = stages.reduce((a, b) => (b.latest > a.latest ? b : a), stages[0]!);
  if (!last) return [gapSay(locale, 'why.late.rates', words)];
  const name = (key: string) => stageName(key, metricOf, reader);
  return [
    gapSay(locale, 'why.late', {
      ...words,
      stages: list(
        stages.map(({ key }) => name(key)),
        locale,
      ),
      last: capitalised(name(last.key), locale),
      date: shortDate(last.latest, today, locale),
    }),
  ];
}
