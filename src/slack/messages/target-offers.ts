import type { Button } from '@slack/types';
import type { ReportAnswer } from '../../domain/answer.ts';
import type { ShowRequest } from '../../domain/kpi-request.ts';
import type { Metric } from '../../domain/metric.ts';
import { cadenceOf } from '../../domain/suggested-target.ts';
import type { Target } from '../../domain/target.ts';
import { type SetTargetRequest, unsaidTarget } from '../../domain/target-request.ts';
import type { Reader } from '../../speech/format.ts';
import { targetWords } from '../../speech/kpi-words/targets/target-words.ts';
import { targetFigure, targetSay } from '../../speech/targets/target-say.ts';
import { button } from './pressable.ts';

/** Opens the modal, filled in with what the button's words say. */
export const TARGET_OPEN = 'target:open';
/** Sets or ends what the button's words say: whoever presses means it. */
export const TARGET_SET = 'target:set';
export const TARGET_END = 'target:end';
/** Under an answer about a target: change it, or set the first. */
export function targetOffers(
  { metric, filter, period }: ShowRequest,
  { report, suggestion }: ReportAnswer,
  reader: Reader,
): Button[] {
  const { locale } = reader;
  const { from, to } = report.period;
  const every = cadenceOf(report.period);
  const dates = period === null ? {} : { every, from, until: to };
  const wanted = { ...wantedFor(report.metric), metric, filter, ...dates };
  const open = (text: string) => button(TARGET_OPEN, text, targetWords(wanted));
  if (report.target) return [open(targetSay(locale, 'button.change'))];
  const suggested = suggestion && {
    ...button(
      TARGET_SET,
      targetSay(locale, 'button.set.value', { value: targetFigure(suggestion.value, report.metric, reader) }),
      targetWords({ ...wanted, every, value: suggestion.value }),
    ),
    style: 'primary' as const,
  };
  return [...(suggested ? [suggested] : []), open(targetSay(locale, 'button.set.new'))];
}

/** Beside a figure that nobody has a target for. */
export function targetOffer(
  { metric, filter }: ShowRequest,
  { report }: ReportAnswer,
  { locale }: Reader,
): Button {
  const wanted = { ...wantedFor(report.metric), metric, filter };
  return button(TARGET_OPEN, targetSay(locale, 'button.set.new'), targetWords(wanted));
}

/** For whoever has none yet. */
export function setButton({ locale }: Reader): Button {
  return button(TARGET_OPEN, targetSay(locale, 'button.set.new'), 'target');
}

export function wantedFor({ key, unit }: Metric): SetTargetRequest {
  return unsaidTarget(key, unit === 'percent');
}

/** The words that ask for the same target from today on. */
export function wantedLike({ value, every, from, until, filter }: Target, metric: Metric): SetTargetRequest {
  const dates = every === 'once' || until !== null ? { from, until } : {};
  return { ...wantedFor(metric), value, every, filter, ...dates };
}
