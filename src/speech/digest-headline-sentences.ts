import type { Claim, ClaimSays, DigestRow } from '../domain/digest-headline.ts';
import type { DigestReport } from '../domain/digest-report.ts';
import type { KpiReport } from '../domain/kpi-report.ts';
import { COMMAND } from './command.ts';
import {
  courseName,
  type DigestSentence,
  digestSay,
  figurePhrase,
  toldApart,
  toldPeriod,
} from './digest-words.ts';
import { list, type Reader, shortFigure } from './format.ts';
import { inPeriod, periodName } from './period-name.ts';
import { isOver } from './report-words.ts';
import type { Values } from './say.ts';

/** So many figures where nothing stands out. */
const PLAIN = 2;

/** The first sentence, true of the report's own figures whatever they are; and, where there are none, what to do. */
export function digestHeadline(report: DigestReport, reader: Reader): string {
  const { locale } = reader;
  const period = toldPeriod(report, reader);
  const { headline } = report;
  switch (headline.kind) {
    case 'late':
      return digestSay(locale, 'head.late', { period });
    case 'plain': {
      const known = report.rows.filter((row) => row.period.actual !== null).slice(0, PLAIN);
      if (known.length === 0)
        return `${digestSay(locale, 'head.none', { period })} ${digestSay(locale, 'head.none.next', { command: COMMAND })}`;
      const figures = known.map((row) => plainFigure(row, reader));
      const said = digestSay(locale, 'head.plain', { period, first: list(figures, locale) });
      return report.isQuiet ? `${said} ${digestSay(locale, 'head.quiet')}` : said;
    }
    case 'one':
      return digestSay(locale, 'head.one', { period, first: leadOf(headline.first, report, reader) });
    default:
      return digestSay(locale, `head.${headline.kind}`, {
        period,
        first: leadOf(headline.first, report, reader),
        second: clauseOf(headline.second, report, reader),
      });
  }
}

/** `31 möten (30 veckan före)` */
function plainFigure({ period, course }: DigestRow, reader: Reader): string {
  const figure = figurePhrase(period, reader);
  const before = course.at(-2)?.value ?? period.change?.value;
  if (before === undefined) return figure;
  const said = {
    figure,
    before: shortFigure(before, period.metric, reader),
    when: whenBefore(period, reader),
  };
  return digestSay(reader.locale, 'figure.before', said);
}

/** The figure, and what there is to say of it: `31 möten, bästa veckan sedan v 36`. */
function leadOf(claim: Claim, report: DigestReport, reader: Reader): string {
  const { row, says } = claim;
  const { metric, actual } = row.period;
  const isStanding = says.kind === 'standing';
  // What a formula comes to in a week says little beside what it comes to in a month.
  if (actual === null || (isStanding && metric.kind === 'derived')) return clauseOf(claim, report, reader);
  const [figure, note] = [figurePhrase(row.period, reader), saidOf('note', claim, report, reader)];
  return isStanding && metric.kind === 'flow' ? `${figure} (${note})` : `${figure}, ${note}`;
}

/** A sentence of its own inside a larger one: `pipelinen sjönk för tredje veckan i rad, till 7,6 Mkr`. */
export function clauseOf(claim: Claim, report: Pick<DigestReport, 'today'>, reader: Reader): string {
  return saidOf('clause', claim, report, reader);
}

/** What is said beside the figure, and the same as a clause of its own. */
type Form = 'note' | 'clause';
type ClaimSentence = DigestSentence extends infer Key
  ? Key extends `clause.${infer Rest}`
    ? Exclude<Rest, 'state.period'>
    : never
  : never;

function inForm(form: Form, sentence: ClaimSentence): DigestSentence {
  return form === 'note' ? `note.${sentence}` : `clause.${sentence}`;
}

function saidOf(
  form: Form,
  { row, says }: Claim,
  { today }: Pick<DigestReport, 'today'>,
  reader: Reader,
): string {
  const { locale } = reader;
  const { metric, actual, trend } = row.period;
  if (says.kind === 'standing') return standingOf(form, row, says, today, reader);
  const values = {
    subject: metric.subject[locale],
    figure: actual === null ? '' : shortFigure(actual, metric, reader),
    grain: trend.grain,
    isBest: metric.kind === 'flow' && metric.direction === 'up' ? 'yes' : 'no',
  };
  switch (says.kind) {
    case 'highest':
    case 'lowest': {
      const { count, since } = says;
      const named = since ? courseName(since, today, reader) : '';
      return digestSay(locale, inForm(form, `${says.kind}.${since ? 'since' : 'all'}`), {
        ...values,
        count,
        since: named,
      });
    }
    case 'rising':
    case 'falling': {
      const { count, isAll } = says;
      const nth = digestSay(locale, 'nth', { count });
      return digestSay(locale, inForm(form, says.kind), {
        ...values,
        count,
        nth,
        isAll: isAll ? 'yes' : 'no',
      });
    }
    default: {
      const [figure, before] = toldApart(actual ?? 0, says.before, metric, reader);
      const when = whenBefore(row.period, reader);
      return digestSay(locale, inForm(form, says.kind), { ...values, figure, before, when });
    }
  }
}

/** Against the whole week or day before, or in one that runs its same working day. */
export function whenBefore(report: KpiReport, { locale }: Reader): string {
  if (report.metric.kind !== 'level' && !isOver(report)) return digestSay(locale, 'when.samePoint');
  return digestSay(locale, report.trend.grain === 'day' ? 'when.day' : 'when.week');
}

function standingOf(
  form: Form,
  { standing }: DigestRow,
  { status }: Extract<ClaimSays, { kind: 'standing' }>,
  today: string,
  reader: Reader,
): string {
  const { metric, actual, target } = standing;
  const values: Values = {
    subject: metric.subject[reader.locale],
    period: periodName(standing.period, today, reader),
    inPeriod: inPeriod(standing.period, today, reader),
    actual: shortFigure(actual!, metric, reader),
    target: shortFigure(target!.value, metric, reader),
    side: sideOf(standing, reader),
  };
  // What a formula comes to in a month is another figure than now, and never beside the week's.
  if (metric.kind === 'derived') return digestSay(reader.locale, 'clause.state.period', values);
  return digestSay(reader.locale, inForm(form, keyOf()), values);

  function keyOf(): ClaimSentence {
    if (metric.kind !== 'flow') return 'state';
    const over = isOver(standing) ? '.over' : '';
    if (metric.direction === 'down') {
      const isGood = status === 'hit' || status === 'ahead';
      return `spend${over}.${isGood ? 'good' : 'bad'}`;
    }
    if (over) return `flow.over.${status === 'hit' ? 'hit' : 'missed'}`;
    return `flow.${status}`;
  }
}

/** As it is shown: what reads the same as its target is at it. */
function sideOf({ metric, actual, target }: KpiReport, reader: Reader): 'above' | 'below' | 'at' {
  const [shown, wanted] = [actual!, target!.value].map((value) => shortFigure(value, metric, reader));
  if (shown === wanted) return 'at';
  return actual! > target!.value ? 'above' : 'below';
}
