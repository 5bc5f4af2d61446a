import type { Gap } from '../domain/funnel/gap.ts';
import type { LeverNeed } from '../domain/funnel/lever-need.ts';
import type { ChartHeadline } from './chart-say.ts';
import type { Reader } from './format.ts';
import type { MetricOf } from './funnel-words.ts';
import {
  enoughPhrase,
  gainFigure,
  gapSay,
  goalFigure,
  leverFigures,
  leverWords,
  shortLeverName,
  signedPercent,
  whatIfPhrase,
} from './gap-words.ts';
import { wordsOf } from './report-words.ts';
import { capitalised } from './say.ts';
import type { WaterfallRow } from './why-chart-words.ts';

/** So many lines still read at a glance. */
const MOST_LEVERS = 7;

/** A change that alone is enough. */
export type LeverRow = {
  readonly name: string;
  readonly figure: string;
  readonly note: string;
  readonly size: number;
};

export function leverHeadline(gap: Gap, metricOf: MetricOf, reader: Reader): ChartHeadline {
  const { locale } = reader;
  const { report, missing } = gap;
  const best = enoughIn(gap)[0];
  const words = wordsOf(report, reader);
  const lever = best?.lever;
  const names = best ? leverWords(best, metricOf, reader) : {};
  return {
    title: !best
      ? gapSay(locale, 'chart.title.none')
      : gapSay(locale, `chart.title.${best.lever.kind}`, {
          ...names,
          from: capitalised(String(names.from ?? ''), locale),
          more: lever?.kind === 'stage' ? capitalised(enoughPhrase(best, metricOf, reader), locale) : '',
          count: best.whatIf?.by ?? 0,
        }),
    subtitle: gapSay(locale, 'chart.subtitle', {
      name: report.metric.name[locale],
      inPeriod: words.inPeriod ?? '',
      missing: goalFigure(missing, report.metric, 'up', reader),
    }),
  };
}

export function leverRows(gap: Gap, metricOf: MetricOf, reader: Reader): LeverRow[] {
  return enoughIn(gap)
    .slice(0, MOST_LEVERS)
    .map((need) => ({
      name: shortLeverName(need.lever, metricOf, reader),
      figure: signedPercent(need.lever.kind === 'cycle' ? -need.change! : need.change!, reader),
      note: gapSay(reader.locale, 'chart.enough', { needed: leverFigures(need, reader).needed }),
      size: need.change!,
    }));
}

export function triedHeadline({ report, landing, left }: Gap, reader: Reader): ChartHeadline {
  const { locale } = reader;
  const words = wordsOf(report, reader);
  const figure = (amount: number, way: 'up' | 'down') => goalFigure(amount, report.metric, way, reader);
  return {
    title: gapSay(locale, left <= 0 ? 'chart.tried.closed' : 'chart.tried.open', {
      ends: figure(landing, 'down'),
      left: figure(Math.max(0, left), 'up'),
    }),
    subtitle: gapSay(locale, 'chart.tried.subtitle', {
      name: report.metric.name[locale],
      inPeriod: words.inPeriod ?? '',
      target: words.target ?? '',
    }),
  };
}

/** From where the pace leads, change by change, to what they come to together. */
export function triedRows(gap: Gap, metricOf: MetricOf, reader: Reader): WaterfallRow[] {
  const { report, coming, tried, landing } = gap;
  const { locale } = reader;
  const pace = (report.actual ?? 0) + coming;
  const told = (amount: number) => goalFigure(amount, report.metric, 'down', reader);
  let reached = pace;
  const steps = tried.map(({ whatIf, lever, gain }): WaterfallRow => {
    const from = reached;
    reached += gain;
    return {
      // A rate's change takes more words than there is room for.
      name:
        lever.kind === 'rate'
          ? shortLeverName(lever, metricOf, reader)
          : capitalised(whatIfPhrase(whatIf, lever, metricOf, reader), locale),
      figure: gainFigure(gain, report.metric, reader),
      from,
      to: reached,
      kind: gain > 0 ? 'rise' : gain < 0 ? 'fall' : 'none',
    };
  });
  return [
    { name: gapSay(locale, 'chart.pace'), figure: told(pace), from: 0, to: pace, kind: 'base' },
    ...steps,
    {
      name: gapSay(locale, 'chart.sum'),
      figure: told(landing),
      from: 0,
      to: landing,
      kind: 'sum',
      target: report.target!.value,
    },
  ];
}

function enoughIn({ levers }: Gap): LeverNeed[] {
  return levers.filter(({ whyNot, change }) => whyNot === null && change !== null && change > 0);
}
