import type { ReportAnswer } from '../domain/answer.ts';
import { daysBetween } from '../domain/civil-date.ts';
import { guardSuffers } from '../domain/guard.ts';
import type { KpiReport } from '../domain/kpi-report.ts';
import type { Metric } from '../domain/metric.ts';
import { cadenceOf } from '../domain/suggested-target.ts';
import { contractSay, draftLine } from './contract-words.ts';
import { focusedHeadline } from './focused-headline.ts';
import { difference, percent, type Reader, rate, shortDate, shortFigure } from './format.ts';
import { levelLine } from './level-sentences.ts';
import { nameBeside } from './name-beside.ts';
import { noDataSentences } from './no-data-sentences.ts';
import { inPeriod, periodName } from './period-name.ts';
import { isOver, lastDaySentence, rangeOf, wordsOf } from './report-words.ts';
import { say } from './say.ts';
import { sourceSentences } from './source-sentences.ts';
import type { Spoken } from './spoken.ts';
import { suggestionLine } from './targets/suggestion-sentences.ts';

/** One metric in one period, said the way a colleague would who has read the figures first. */
export function speakReport(answer: ReportAnswer, reader: Reader): Spoken {
  const { report, sources } = answer;
  const context = sourceSentences(report, sources, reader);
  if (report.actual === null && answer.focus !== 'target') {
    return { ...noDataSentences(answer, reader), context };
  }
  const asked = focusedHeadline(answer, reader);
  return {
    headline: asked ?? headlineOf(report, reader),
    lines: [
      ...suggestedLine(answer, reader),
      ...(asked && (report.actual !== null || report.target) ? [headlineOf(report, reader)] : []),
      ...(answer.focus === 'target' ? draftLine(report, reader) : []),
      ...paceLines(answer.focus === 'forecast' && asked ? { ...report, forecast: null } : report, reader),
      ...levelLine(report, reader),
      ...changeLine(report, reader),
      ...evidenceLine(report, reader),
      ...guardLine(answer, reader),
      ...staleLine(answer, reader),
    ],
    context,
  };
}

function suggestedLine({ report, suggestion }: ReportAnswer, reader: Reader): string[] {
  if (!suggestion) return [];
  return [suggestionLine(suggestion, report.metric, cadenceOf(report.period), report.today, reader)];
}

/** Reached, but: said only where what must not suffer for the target has suffered. */
function guardLine({ report, guard }: ReportAnswer, reader: Reader): string[] {
  if (!guard || !guardSuffers(guard)) return [];
  const key = report.status === 'hit' ? 'guard.but' : 'guard.mind';
  return [contractSay(reader.locale, key, { said: headlineOf(guard, reader) })];
}

/** The answer in one sentence that is true on its own: figure, verdict and period. */
export function headlineOf(report: KpiReport, reader: Reader): string {
  const { metric, actual, evidence } = report;
  const words = wordsOf(report, reader);
  if (actual === null) return say(reader.locale, 'none.period', words);
  if (metric.kind === 'flow') return flowHeadline(report, reader, words);
  if (report.tooEarly && evidence) {
    return say(reader.locale, 'derived.thin', { ...words, cases: evidence.cases });
  }
  const moment = isOver(report) ? 'then' : 'now';
  const key = metric.kind === 'level' ? (`level.${moment}` as const) : (`derived.${moment}` as const);
  return say(reader.locale, key, { ...words, gap: gapPhrase(report, reader) });
}

/** `ahead` as people say it inside a sentence; for what should be low, in words that fit it. */
export function verdictOf(report: KpiReport, reader: Reader): string {
  const { metric, actual, target, status } = report;
  if (!target || actual === null || !status) return '';
  const gap = shortFigure(Math.abs(actual - target.value), metric, reader);
  if (metric.direction === 'down') {
    if (actual > target.value) return say(reader.locale, 'verdict.down.broken', { gap });
    return say(reader.locale, `verdict.down.${status}`, { gap });
  }
  if (isOver(report) && status !== 'hit') return say(reader.locale, 'verdict.missed', { gap });
  return say(reader.locale, `verdict.${status}`, { gap });
}

function flowHeadline(report: KpiReport, reader: Reader, words: Record<string, string>): string {
  const shape = report.metric.unit === 'count' ? 'count' : 'amount';
  const timed = { ...words, isOver: isOver(report) ? 'yes' : 'no' };
  if (!report.target) {
    const name = nameBeside(report.metric, report.actual ?? 0, reader);
    return say(reader.locale, `flow.${shape}.plain`, { ...timed, name });
  }
  return say(reader.locale, `flow.${shape}`, { ...timed, verdict: verdictOf(report, reader) });
}

/** `, 1.4 M below the target of 9 M` */
function gapPhrase({ metric, actual, target }: KpiReport, reader: Reader): string {
  if (!target || actual === null) return '';
  const gap = actual - target.value;
  const values = {
    gap: difference(Math.abs(gap), metric, reader),
    target: shortFigure(target.value, metric, reader),
  };
  if (shortFigure(actual, metric, reader) === values.target) return say(reader.locale, 'gap.on', values);
  return say(reader.locale, gap < 0 ? 'gap.below' : 'gap.above', values);
}

function paceLines(report: KpiReport, reader: Reader): string[] {
  if (isOver(report) || report.metric.kind === 'derived') return [];
  const { metric, target, expected, remaining, workingDays, status } = report;
  const lines: string[] = [];
  if (metric.kind === 'flow' && target && expected !== null && status !== 'hit') {
    lines.push(
      say(reader.locale, 'pace.expected', {
        expected: shortFigure(expected, metric, reader),
        elapsed: workingDays.elapsed,
        total: workingDays.total,
      }),
    );
  }
  const next: string[] = [];
  if (remaining) next.push(remainingSentence(report, remaining, reader));
  if (report.forecast && workingDays.left > 0) next.push(forecastSentence(report, reader));
  if (next.length > 0) lines.push(next.join(' '));
  return lines;
}

export function remainingSentence(report: KpiReport, remaining: number, reader: Reader): string {
  const { metric, workingDays, remainingPerWorkingDay } = report;
  const values = { remaining: shortFigure(remaining, metric, reader), left: workingDays.left };
  if (workingDays.left === 0) return lastDaySentence(report, values.remaining, reader);
  if (metric.direction === 'down') return say(reader.locale, 'pace.room', values);
  const perDay =
    remainingPerWorkingDay === null || metric.kind !== 'flow'
      ? ''
      : perDayPhrase(remainingPerWorkingDay, metric, reader);
  return say(reader.locale, 'pace.left', { ...values, perDay });
}

/** 3.6 a day is "just under 4": exact enough to act on, short enough to remember. */
export function perDayPhrase(perDay: number, metric: Metric, reader: Reader): string {
  if (metric.unit !== 'count')
    return say(reader.locale, 'pace.perDay', { rate: rate(perDay, metric, reader) });
  if (perDay < 0.75) return say(reader.locale, 'pace.oneEvery', { days: Math.round(1 / perDay) });
  const whole = Math.max(1, Math.round(perDay));
  const shown = shortFigure(whole, metric, reader);
  const off = perDay - whole;
  const near = Math.abs(off) < 0.05 * whole;
  const side = off < 0 ? 'pace.justUnder' : 'pace.justOver';
  return say(reader.locale, 'pace.perDay', {
    rate: near ? shown : say(reader.locale, side, { whole: shown }),
  });
}

export function forecastSentence(report: KpiReport, reader: Reader): string {
  const key = report.metric.kind === 'level' ? 'pace.forecast.level' : 'pace.forecast';
  return say(reader.locale, key, {
    period: periodName(report.period, report.today, reader),
    range: rangeOf(report.forecast!, report.metric, reader),
  });
}

/** A figure from too few cases has not moved anywhere. */
function changeLine(report: KpiReport, reader: Reader): string[] {
  if (report.tooEarly && report.evidence) return [];
  const sentence = changeSentence(report, reader);
  return sentence ? [sentence] : [];
}

/** `Up 12% from 45 at the same working day in October.` */
export function changeSentence(report: KpiReport, reader: Reader): string | null {
  const { change, metric } = report;
  if (!change) return null;
  const value = shortFigure(change.value, metric, reader);
  const before = beforePhrase(report, reader);
  if (change.difference === 0) return say(reader.locale, 'change.same', { value, before });
  const way = change.difference > 0 ? 'change.up' : 'change.down';
  return say(reader.locale, way, { difference: changeSize(report, reader), value, before });
}

/** As a percentage where that says more than the difference itself. */
export function changeSize({ change, metric }: KpiReport, reader: Reader): string {
  if (!change) return '';
  const size = Math.abs(change.difference);
  const asShare = metric.kind === 'flow' && change.fraction !== null && Math.abs(change.fraction) < 2;
  if (!asShare || metric.unit === 'percent') return difference(size, metric, reader);
  return percent(Math.abs(change.fraction!), reader.locale);
}

function beforePhrase({ change, period, today }: KpiReport, reader: Reader): string {
  if (!change) return '';
  if (period.kind !== 'calendar') return say(reader.locale, 'change.before');
  const before = inPeriod(change.period, today, reader);
  if (today > period.to) return before;
  return say(reader.locale, 'change.samePoint', { inPeriod: before });
}

function evidenceLine({ evidence, metric }: KpiReport, reader: Reader): string[] {
  if (!evidence) return [];
  const { cases, low, high } = evidence;
  if (low === null || high === null) return [say(reader.locale, 'evidence.cases', { cases })];
  return [say(reader.locale, 'evidence.range', { cases, range: rangeOf({ low, high }, metric, reader) })];
}

/** After a week without anything new, a low figure may only be an old one. */
const STALE_AFTER_DAYS = 7;

function staleLine({ report, sources }: ReportAnswer, reader: Reader): string[] {
  const latest = sources
    .map(({ lastDate }) => lastDate)
    .sort()
    .at(-1);
  const { today } = report;
  if (!latest || isOver(report) || daysBetween(latest, today) <= STALE_AFTER_DAYS) return [];
  return [say(reader.locale, 'none.latest', { date: shortDate(latest, today, reader.locale) })];
}
