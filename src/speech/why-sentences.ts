import type { WhyAnswer } from '../domain/answer.ts';
import type { ExplainedPart, Explanation } from '../domain/funnel/explanation.ts';
import { draftLine } from './contract-words.ts';
import { fullFigure, list, momentOf, type Reader, shortDate, shortFigure } from './format.ts';
import { type MetricOf, stageName } from './funnel-words.ts';
import { noDataSentences } from './no-data-sentences.ts';
import { periodName } from './period-name.ts';
import { isOver, wordsOf } from './report-words.ts';
import { capitalised, say, uncapitalised } from './say.ts';
import { freshest } from './source-sentences.ts';
import type { Spoken, SpokenTable } from './spoken.ts';
import {
  baseName,
  factorFigure,
  partName,
  signed,
  type ToldExplanation,
  toldOf,
  whySay,
} from './why-words.ts';

/** So many reasons can be kept in mind. */
const MOST_REASONS = 2;
/** What stands for less of the change than this is left to the table. */
const WORTH_SAYING = 0.1;
/** Whoever adds up what is named does not notice less. */
const WORTH_ADDING = 0.03;
const FEW = 10;

/** A miss or a beat in one sentence, then what pulled the other way, then every part in a table that sums. */
export function speakWhy(answer: WhyAnswer, metricOf: MetricOf, reader: Reader): Spoken {
  const { report, explanation, sources, explainable } = answer;
  const { locale } = reader;
  const { metric } = report;
  const context = [updated(answer, reader)];
  if (!explanation) {
    const isPart = explainable.some(({ key }) => key === metric.key);
    if (isPart && report.actual === null)
      return { ...noDataSentences({ report, sources, inputs: [] }, reader), context };
    const words = wordsOf(report, reader);
    const names = list(
      explainable.map(({ name }) => uncapitalised(name[locale], locale)),
      locale,
    );
    return isPart
      ? {
          headline: whySay(locale, 'none.base', words),
          lines: [whySay(locale, 'none.base.next')],
          context,
        }
      : {
          headline: whySay(locale, 'none.part', words),
          lines: [whySay(locale, 'none.part.next', { names })],
          context: [],
        };
  }
  const told = toldOf(explanation, metric);
  return {
    headline: headlineOf(answer, explanation, told, metricOf, reader),
    lines: [...oppositeLine(answer, told, metricOf, reader), ...fewLine(explanation, metricOf, reader)],
    table: tableOf(answer, explanation, told, metricOf, reader),
    context: [...context, ...contextOf(answer, explanation, metricOf, reader)],
  };
}

/** The same in one sentence that nothing follows: what it does not name is in it, too, so that it sums. */
export function whyInOne(answer: WhyAnswer, metricOf: MetricOf, reader: Reader): string {
  const { explanation, report } = answer;
  if (!explanation) return '';
  const told = toldOf(explanation, report.metric);
  return headlineOf(answer, explanation, told, metricOf, reader, restWords(answer, told, reader));
}

/** What pulled a figure down, or up, where somebody else has said by how much; '' where nothing explains it. */
export function reasonsOf(answer: WhyAnswer, way: 'down' | 'up', metricOf: MetricOf, reader: Reader): string {
  const { explanation, report } = answer;
  if (!explanation) return '';
  return reasonsIn(answer, toldOf(explanation, report.metric), way === 'down' ? -1 : 1, metricOf, reader);
}

function headlineOf(
  answer: WhyAnswer,
  explanation: Explanation,
  told: ToldExplanation,
  metricOf: MetricOf,
  reader: Reader,
  rest = '',
): string {
  const { report } = answer;
  const { locale } = reader;
  const words = {
    ...wordsOf(report, reader),
    isOver: isOver(report) ? 'yes' : 'no',
    base: baseName(answer, explanation, reader),
  };
  if (told.change === 0) {
    const moved = told.parts.some((part) => part.told !== 0) ? 'yes' : 'no';
    return whySay(locale, 'head.same', { ...words, moved });
  }
  return whySay(locale, told.change < 0 ? 'head.below' : 'head.above', {
    ...words,
    size: shortFigure(Math.abs(told.change), report.metric, reader),
    reasons: reasonsIn(answer, told, Math.sign(told.change), metricOf, reader),
    rest,
  });
}

function oppositeLine(answer: WhyAnswer, told: ToldExplanation, metricOf: MetricOf, reader: Reader) {
  if (told.change === 0) return [];
  const reasons = reasonsIn(answer, told, -Math.sign(told.change), metricOf, reader);
  return reasons ? [whySay(reader.locale, 'opposite', { reasons })] : [];
}

/** Those that pulled one way, the largest first; '' where none is worth saying. */
function reasonsIn(
  { report: { metric } }: WhyAnswer,
  told: ToldExplanation,
  sign: number,
  metricOf: MetricOf,
  reader: Reader,
): string {
  const reasons = named(told, sign).map((part) =>
    whySay(reader.locale, 'reason', {
      size: shortFigure(Math.abs(part.told), metric, reader),
      cause: causeOf(part, metricOf, reader),
    }),
  );
  return list(reasons, reader.locale);
}

function named({ parts, change }: ToldExplanation, sign: number): ToldExplanation['parts'] {
  return parts
    .filter(({ told }) => Math.sign(told) === sign && Math.abs(told) >= WORTH_SAYING * Math.abs(change))
    .toSorted((a, b) => Math.abs(b.told) - Math.abs(a.told))
    .slice(0, MOST_REASONS);
}

/** What is left of the change beside the reasons that are named; '' where it is next to nothing. */
function restWords({ report: { metric } }: WhyAnswer, told: ToldExplanation, reader: Reader): string {
  const { change } = told;
  const sign = Math.sign(change);
  const rest = change - named(told, sign).reduce((sum, part) => sum + part.told, 0);
  if (rest === change || Math.abs(rest) < WORTH_ADDING * Math.abs(change)) return '';
  const way = Math.sign(rest) === sign ? 'same' : sign < 0 ? 'made.up' : 'taken';
  return whySay(reader.locale, `rest.${way}`, { size: shortFigure(Math.abs(rest), metric, reader) });
}

function causeOf(part: ExplainedPart, metricOf: MetricOf, reader: Reader): string {
  const { locale } = reader;
  const way = part.effect < 0 ? 'less' : 'more';
  const name = (metric: string) => stageName(metric, metricOf, reader);
  switch (part.kind) {
    case 'volume':
      return whySay(locale, `cause.volume.${way}`, { stage: name(part.metric) });
    case 'rate': {
      // More meetings than leads is no share: some come by other ways.
      const kind = Math.max(part.before ?? 0, part.after ?? 0) > 1 ? 'ratio' : 'rate';
      return whySay(locale, `cause.${kind}.${way}`, { from: name(part.from), to: name(part.to) });
    }
    case 'deal':
      return whySay(locale, `cause.deal.${way}`);
  }
}

function fewLine({ cases, stages }: Explanation, metricOf: MetricOf, reader: Reader): string[] {
  if (cases >= FEW) return [];
  const counted = stages.findLast(({ metric }) => metricOf(metric)?.unit === 'count');
  const stage = stageName(counted?.metric ?? '', metricOf, reader);
  return [whySay(reader.locale, 'few', { cases: Math.floor(cases), stage })];
}

function tableOf(
  { report }: WhyAnswer,
  { against }: Explanation,
  told: ToldExplanation,
  metricOf: MetricOf,
  reader: Reader,
): SpokenTable {
  const { locale } = reader;
  const { metric, period, today } = report;
  const effect = (value: number) => signed(value, fullFigure(Math.abs(value), metric, reader));
  const named = (of: typeof period) => capitalised(periodName(of, today, reader), locale);
  const base = against.kind === 'target' ? whySay(locale, 'table.usual') : named(against.period);
  return {
    head: [
      whySay(locale, 'table.part'),
      base,
      against.kind === 'target' ? whySay(locale, 'table.actual') : named(period),
      whySay(locale, 'table.effect'),
    ],
    rows: [
      ...told.parts.map((part) => [
        partName(part, metricOf, reader),
        factorFigure(part, part.before, reader),
        factorFigure(part, part.after, reader),
        effect(part.told),
      ]),
      [
        whySay(locale, 'part.sum'),
        fullFigure(told.before, metric, reader),
        fullFigure(told.after, metric, reader),
        effect(told.change),
      ],
    ],
  };
}

function updated({ sources, report }: WhyAnswer, reader: Reader): string {
  return freshest(sources)
    .map(({ source, learnedAt }) =>
      say(reader.locale, 'source.updated', { source, when: momentOf(learnedAt, report.today, reader) }),
    )
    .join(' · ');
}

function contextOf(
  { report }: WhyAnswer,
  { against, stages }: Explanation,
  metricOf: MetricOf,
  reader: Reader,
): string[] {
  const { locale } = reader;
  const { today } = report;
  const earlier = stages
    .filter(({ days }) => days > 0)
    .map(({ metric, days }) =>
      whySay(locale, 'context.days.one', { stage: stageName(metric, metricOf, reader), days }),
    );
  return [
    against.kind === 'target'
      ? whySay(locale, 'context.usual', {
          from: shortDate(against.usual.from, today, locale),
          to: shortDate(against.usual.to, today, locale),
        })
      : whySay(locale, 'context.parts'),
    ...(against.kind === 'target' ? draftLine(report, reader) : []),
    ...(earlier.length > 0 ? [whySay(locale, 'context.days', { stages: list(earlier, locale) })] : []),
  ];
}
