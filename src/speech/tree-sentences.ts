import type { TreeAnswer } from '../domain/answer.ts';
import { DIMENSIONS } from '../domain/dimension.ts';
import type { KpiReport } from '../domain/kpi-report.ts';
import { nodesIn, type TreeNode } from '../domain/target-tree.ts';
import { COMMAND } from './command.ts';
import { aimOf } from './contract-words.ts';
import { list, type Reader, shortFigure } from './format.ts';
import { inPeriod } from './period-name.ts';
import { capitalised, say, speaker } from './say.ts';
import { statusMark, statusWord } from './scorecard-sentences.ts';
import { treeEn } from './sentences/tree-en.ts';
import { treeSv } from './sentences/tree-sv.ts';
import type { Spoken, SpokenTable } from './spoken.ts';

/** One sentence about the tree of targets. */
export const treeSay = speaker<keyof typeof treeEn>({ en: treeEn, sv: treeSv });

/** As many as one remembers. */
const WORST = 3;

/** The tree of targets: how the goal stands, what lags below it, and whose nobody's part is; then every target in its place. */
export function speakTree({ tree, today }: TreeAnswer, reader: Reader): Spoken {
  const { locale } = reader;
  const { goal, beside, period } = tree;
  const when = inPeriod(period, today, reader);
  const below = nodesIn(goal).slice(1);
  const all = [goal, ...below, ...beside.flatMap(nodesIn)];
  if (all.every(({ report }) => report.target === null)) {
    const headline = treeSay(locale, 'none', { inPeriod: when });
    return { headline, lines: [treeSay(locale, 'none.next', { command: COMMAND })], context: [] };
  }
  const aimed = below.filter(({ report }) => report.target !== null);
  const behind = aimed.filter(({ report }) => isBehind(report));
  // Whoever lags is told so by the table; a headline about one person helps nobody.
  const lagging = behind.filter(({ by }) => by !== 'owner');
  const { report } = goal;
  const name = capitalised(report.metric.name[locale], locale);
  const said = { goal: name, inPeriod: when, below: aimed.length, bad: behind.length };
  const key = report.metric.key;
  return {
    headline: report.target
      ? treeSay(locale, report.actual === null ? 'head.unknown' : 'head', {
          ...said,
          actual: figureOf(report, reader),
          target: aimOf(report.target, report.metric, reader),
        })
      : treeSay(locale, 'head.open', said),
    lines: [
      ...worstLine(lagging, reader),
      ...[goal, ...below].flatMap((node) => sharingLines(node, reader)),
      ...(below.length === 0
        ? [treeSay(locale, 'leaf', { command: COMMAND, key, name: report.metric.name[locale] })]
        : []),
    ],
    table: tableOf([goal], beside, reader),
    context: all.some(({ rolledUp }) => rolledUp !== null) ? [treeSay(locale, 'context.rolled')] : [],
  };
}

/** The farther a figure is from what is expected of it by now, the earlier it is named. */
function worstLine(behind: readonly TreeNode[], reader: Reader): string[] {
  if (behind.length === 0) return [];
  const lag = ({ report: { actual, expected, target, metric } }: TreeNode) => {
    const aim = expected ?? target!.value;
    return ((actual! - aim) / Math.abs(aim || 1)) * (metric.direction === 'down' ? -1 : 1);
  };
  const names = [...behind]
    .sort((a, b) => lag(a) - lag(b))
    .slice(0, WORST)
    .map((node) =>
      treeSay(reader.locale, 'worst.one', {
        name: nameOf(node, reader),
        actual: figureOf(node.report, reader),
        target: shortFigure(node.report.target!.value, node.report.metric, reader),
      }),
    );
  return [treeSay(reader.locale, 'worst', { names: list(names, reader.locale) })];
}

function sharingLines({ report, unshared, rolledUp }: TreeNode, reader: Reader): string[] {
  const { locale } = reader;
  const { metric, target } = report;
  const name = capitalised(metric.name[locale], locale);
  const figure = (value: number) => shortFigure(value, metric, reader);
  return [
    ...(rolledUp === null ? [] : [treeSay(locale, 'rolled.up', { name, value: figure(rolledUp) })]),
    ...unshared.map(({ dimension, value }) =>
      treeSay(locale, value > 0 ? 'unshared' : 'overshared', {
        name,
        value: figure(Math.abs(value)),
        target: figure(target!.value),
        dimension: say(locale, `dimension.${dimension}`),
      }),
    ),
  ];
}

function tableOf(goal: readonly TreeNode[], beside: readonly TreeNode[], reader: Reader): SpokenTable {
  const { locale } = reader;
  const columns = ['goal', 'aim', 'actual', 'status'] as const;
  return {
    head: columns.map((column) => treeSay(locale, `table.${column}`)),
    rows: [
      ...goal.flatMap((node) => rowsOf(node, 0, reader)),
      ...(beside.length > 0 ? [[treeSay(locale, 'row.beside'), '', '', '']] : []),
      ...beside.flatMap((node) => rowsOf(node, 0, reader)),
    ],
  };
}

function rowsOf(node: TreeNode, depth: number, reader: Reader): string[][] {
  const { report, children, unshared, rolledUp } = node;
  const { metric, target } = report;
  const figure = (value: number) => shortFigure(value, metric, reader);
  const aim = target ? aimOf(target, metric, reader) : rolledUp === null ? '' : `Σ ${figure(rolledUp)}`;
  const name = depth === 0 ? capitalised(nameOf(node, reader), reader.locale) : nameOf(node, reader);
  return [
    [
      `${branchAt(depth)}${name}`,
      aim,
      figureOf(report, reader),
      `${statusMark(report)} ${statusWord(report, reader)}`,
    ],
    ...children.filter(({ by }) => by !== null).flatMap((child) => rowsOf(child, depth + 1, reader)),
    ...unshared
      .filter(({ value }) => value > 0)
      .map(({ value }) => [
        `${branchAt(depth + 1)}${treeSay(reader.locale, 'row.unshared')}`,
        figure(value),
        '',
        '',
      ]),
    ...children.filter(({ by }) => by === null).flatMap((child) => rowsOf(child, depth + 1, reader)),
  ];
}

/** Spaces at the front are taken away by whoever shows a cell; the ones that do not break stay. */
function branchAt(depth: number): string {
  return depth === 0 ? '' : `${'\u00a0\u00a0\u00a0'.repeat(depth - 1)}└\u00a0`;
}

/** A part by whose it is, a metric by its name. */
function nameOf({ report: { metric, filter }, by }: TreeNode, { locale }: Reader): string {
  if (by) return filter[by]!;
  const parts = DIMENSIONS.flatMap((dimension) => filter[dimension] ?? []);
  return [metric.name[locale], ...parts].join(' · ');
}

function figureOf({ actual, metric }: KpiReport, reader: Reader): string {
  return actual === null ? '–' : shortFigure(actual, metric, reader);
}

function isBehind({ actual, status }: KpiReport): boolean {
  return actual !== null && (status === 'behind' || status === 'at_risk');
}
