import type { WhyAnswer } from '../../domain/answer.ts';
import type { ExplainedPart } from '../../domain/funnel/explanation.ts';
import type { MilestoneOf, MissFacts } from '../../domain/milestones/milestone.ts';
import type { Period } from '../../domain/period.ts';
import { next } from '../../domain/periods.ts';
import { percent, type Reader } from '../format.ts';
import { type MetricOf, stageName } from '../funnel-words.ts';
import { periodName } from '../period-name.ts';
import { capitalised } from '../say.ts';
import type { Spoken } from '../spoken.ts';
import { reasonsOf } from '../why-sentences.ts';
import { whySay } from '../why-words.ts';
import {
  type About,
  correctionWords,
  exactFigure,
  figuresApart,
  formOf,
  gapBetween,
  milestoneSay,
  wordsAbout,
} from './milestone-words.ts';

/** So much of the way is worth naming before what is missing is learnt from. */
const MOST_OF_THE_WAY = 0.75;

/** A target that was missed, once and kindly: how far it came, what it was made of, and one thing to take along. */
export function speakMiss(
  { facts, reversedAt }: MilestoneOf<'miss'>,
  about: About,
  { why, standing }: { readonly why: WhyAnswer | null; readonly standing: string },
  metricOf: MetricOf,
  reader: Reader,
): Spoken {
  const { locale } = reader;
  const { correction } = facts;
  const context = standing ? [standing] : [];
  if (reversedAt !== null && correction !== null) {
    const form = formOf(about.metric) === 'count' ? 'count' : 'amount';
    const said = correctionWords(correction, about, reader);
    const values = {
      ...wordsAbout(about, reader),
      ...said,
      target: exactFigure(facts.target, about.metric, reader),
    };
    return {
      headline: milestoneSay(locale, `miss.after.all.${form}`, values),
      lines: [milestoneSay(locale, 'miss.after.all.line', said)],
      context,
    };
  }
  const worst = why && worstPart(why);
  return {
    headline: headlineOf(facts, about, reader),
    lines: [
      ...(facts.minimum ? [milestoneSay(locale, 'miss.minimum')] : shareLine(facts, about, reader)),
      ...(why ? whyLines(why, metricOf, reader) : []),
      learnLine(worst, about.period, about, metricOf, reader),
    ],
    context,
  };
}

function headlineOf({ actual, target }: MissFacts, about: About, reader: Reader): string {
  const { locale } = reader;
  const { metric } = about;
  const [figure = ''] = figuresApart([actual, target], metric, reader);
  const words = wordsAbout(about, reader);
  const key = metric.direction === 'down' ? 'miss.cap' : (`miss.${formOf(metric)}` as const);
  return milestoneSay(locale, key, {
    ...words,
    subject: capitalised(words.subject, locale),
    actual: figure,
    target: exactFigure(target, metric, reader),
    gap: gapBetween(actual, target, metric, reader),
  });
}

function shareLine({ actual, target }: MissFacts, { metric }: About, { locale }: Reader): string[] {
  const share = actual / target;
  const isOnTheWay = metric.kind === 'flow' && metric.direction === 'up' && share >= MOST_OF_THE_WAY;
  return isOnTheWay ? [milestoneSay(locale, 'miss.share', { share: percent(share, locale) })] : [];
}

function whyLines(why: WhyAnswer, metricOf: MetricOf, reader: Reader): string[] {
  const { locale } = reader;
  const reasons = reasonsOf(why, 'down', metricOf, reader);
  const opposite = reasonsOf(why, 'up', metricOf, reader);
  return [
    ...(reasons ? [milestoneSay(locale, 'miss.why', { reasons })] : []),
    ...(reasons && opposite ? [whySay(locale, 'opposite', { reasons: opposite })] : []),
  ];
}

/** What stands for the most of what is missing; `null` where nothing does. */
function worstPart({ explanation }: WhyAnswer): ExplainedPart | null {
  const parts = explanation?.parts.filter(({ effect }) => effect < 0) ?? [];
  return parts.toSorted((a, b) => a.effect - b.effect)[0] ?? null;
}

function learnLine(
  worst: ExplainedPart | null,
  period: Period,
  { today }: About,
  metricOf: MetricOf,
  reader: Reader,
): string {
  const { locale } = reader;
  const name = (metric: string) => stageName(metric, metricOf, reader);
  const following = { next: periodName(next(period), today, reader) };
  switch (worst?.kind) {
    case 'volume':
      return milestoneSay(locale, 'learn.volume', { ...following, stage: name(worst.metric) });
    case 'rate':
      return milestoneSay(locale, 'learn.rate', { from: name(worst.from), to: name(worst.to) });
    case 'deal':
      return milestoneSay(locale, 'learn.deal');
    default:
      return milestoneSay(locale, 'learn.plain', following);
  }
}
