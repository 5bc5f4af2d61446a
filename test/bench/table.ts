import { type Finding, verdictOf } from './finding.ts';
import type { Machine, NoiseSaid } from './machine.ts';
import type { Spread } from './statistics.ts';

const BEGIN = '<!-- bench: written by `npm run bench -- --write-readme` -->';
const END = '<!-- bench: end -->';
const MARKS = { met: '✓', missed: '✗', 'no aim': '' } as const;

/** Three figures that count, and no more. */
export function figure(value: number): string {
  const digits = Math.min(3, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1))));
  return value.toFixed(digits);
}

export function spread({ median, q1, q3 }: Spread, unit = ''): string {
  return `${figure(median)}${unit && ` ${unit}`} (${figure(q1)}–${figure(q3)})`;
}

function aimOf({ aim, unit }: Finding): string {
  if (!aim) return '';
  return aim.of === 'ratio' ? `≤ ${aim.most}×` : `≤ ${aim.most} ${unit}`;
}

/** One finding on one line of a terminal. */
export function lineOf(finding: Finding): string {
  const { what, unit, ours, limit, limitIs, ratio } = finding;
  const aim = aimOf(finding);
  return [
    `${MARKS[verdictOf(finding)] || '·'} ${what}: ${spread(ours, unit)}`,
    `${limitIs} ${spread(limit, unit)}`,
    [ratio && `${spread(ratio)}×`, aim && `aim ${aim}`].filter(Boolean).join(', '),
  ]
    .filter((part) => part !== '')
    .join(' | ');
}

/** The table for the README: headlines alone. */
export function tableOf(findings: readonly Finding[], machine: Machine, noise: NoiseSaid | null): string {
  const rows = findings
    .filter(({ isHeadline }) => isHeadline)
    .map((finding) => {
      const { what, unit, ours, limit, limitIs, ratio } = finding;
      const cells = [
        what,
        spread(ours, unit),
        `${spread(limit, unit)} ${limitIs}`,
        ratio ? spread(ratio) : '',
        aimOf(finding),
        MARKS[verdictOf(finding)],
      ];
      return `| ${cells.join(' | ')} |`;
    });
  return [
    '| what | Takt | the limit | ratio | aim | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    machineSaid(machine, noise),
  ].join('\n');
}

export function machineSaid(machine: Machine, noise: NoiseSaid | null): string {
  const { date, commit, node, cores, processor, memoryGb, system } = machine;
  const where = `${date}, commit ${commit}, Node ${node}, ${cores} cores of ${processor}, ${memoryGb} GB, ${system}.`;
  if (!noise) return where;
  return `${where} Medians, with the quartiles of the rounds in brackets. The machine's own noise: the same piece of work took ${figure(noise.medianMs)} ms in the median of ${noise.samples} times during the run, and ${figure(noise.p95Ms)} ms in one of twenty.`;
}

/** The text with what stands between the markers replaced. @throws where a marker is missing */
export function withTable(text: string, table: string): string {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`The README lacks its markers ${BEGIN} and ${END}.`);
  return `${text.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${text.slice(end)}`;
}
