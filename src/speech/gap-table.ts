import type { Gap } from '../domain/funnel/gap.ts';
import type { LeverNeed } from '../domain/funnel/lever-need.ts';
import { number, type Reader } from './format.ts';
import { type MetricOf, stageName } from './funnel-words.ts';
import { aWeek, gainFigure, gapSay, leverFigures, leverName, signedPercent } from './gap-words.ts';
import type { Spoken, SpokenTable } from './spoken.ts';

/** Lever by lever what alone is enough, the smallest change first; with what is tried beside what it is today. */
export function gapTable(gap: Gap, metricOf: MetricOf, reader: Reader): Pick<Spoken, 'table'> {
  if (gap.tried.length > 0 && gap.left <= 0) return { table: triedTable(gap, metricOf, reader) };
  const rows = gap.levers.filter(
    ({ whyNot, now }) => now !== null && (whyNot === null || SHOWN.includes(whyNot)),
  );
  if (rows.length === 0) return {};
  const { locale } = reader;
  const isClosed = gap.left <= 0 && gap.tried.length === 0;
  const table: SpokenTable = {
    head: [
      gapSay(locale, 'table.lever'),
      gapSay(locale, 'table.now'),
      gapSay(locale, isClosed ? 'table.limit' : 'table.needed'),
      gapSay(locale, isClosed ? 'table.margin' : 'table.change'),
      ...(isClosed ? [] : [gapSay(locale, 'table.means')]),
    ],
    rows: rows.map((need) => {
      const { now, tried, needed } = leverFigures(need, reader);
      return [
        leverName(need.lever, gap.report.today, metricOf, reader),
        tried === null ? now : gapSay(locale, 'value.tried', { now, tried }),
        needed,
        changeOf(need, reader),
        ...(isClosed ? [] : [weekOf(need, metricOf, reader)]),
      ];
    }),
  };
  return { table };
}

/** Once it is closed, only what did it: what each was, is tried as, and brings. */
function triedTable({ tried, levers, report }: Gap, metricOf: MetricOf, reader: Reader): SpokenTable {
  const { locale } = reader;
  return {
    head: [
      gapSay(locale, 'table.lever'),
      gapSay(locale, 'table.now'),
      gapSay(locale, 'table.tried'),
      gapSay(locale, 'table.gain'),
    ],
    rows: tried.flatMap(({ lever, gain }) => {
      const need = levers.find((each) => each.lever === lever);
      if (!need) return [];
      const { now, tried: shown } = leverFigures(need, reader);
      const name = leverName(lever, report.today, metricOf, reader);
      return [[name, now, shown ?? '', gainFigure(gain, report.metric, reader)]];
    }),
  };
}

/** Reasons for which there still is something that counts today. */
const SHOWN: readonly LeverNeed['whyNot'][] = ['all', 'beyond'];

/** `+8 (95 %)` of what is counted, `+12 %` of anything else; a cycle is shortened. */
function changeOf({ lever, change, whatIf }: LeverNeed, reader: Reader): string {
  if (change === null || !whatIf) return '';
  if (lever.kind !== 'stage') return signedPercent(lever.kind === 'cycle' ? -change : change, reader);
  const count = number(Math.abs(whatIf.by), reader.locale);
  return `${whatIf.by < 0 ? '−' : '+'}${count} (${signedPercent(change, reader)})`;
}

function weekOf({ lever, perWeek, perPersonWeek, needed }: LeverNeed, metricOf: MetricOf, reader: Reader) {
  const { locale } = reader;
  if (perWeek === null || needed === null) return '';
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${aWeek(Math.abs(value), reader)}`;
  if (lever.kind === 'rate')
    return gapSay(locale, 'week.rate', {
      perWeek: signed(perWeek),
      to: stageName(lever.to, metricOf, reader),
    });
  return gapSay(locale, 'week.stage', {
    perWeek: signed(perWeek),
    each: aWeek(perPersonWeek ?? 0, reader),
    people: 'people' in lever ? (lever.people ?? 0) : 0,
  });
}
