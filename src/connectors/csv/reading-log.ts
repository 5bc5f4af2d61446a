import { type ImportProblem, ImportRefused, ROW_PROBLEMS } from '../../domain/import-problem.ts';
import type { LeftOut } from '../../use-cases/ports.ts';

/** What goes wrong, and what is left out, while a file's rows are read. */
export type ReadingLog = {
  /** A row cannot be read; with `skipBadRows` it is left out instead. */
  problem(problem: ImportProblem, line: number, metrics: readonly string[]): void;
  leaveOut(reason: string, column: string, line: number, metrics: readonly string[]): void;
  leftOut(): LeftOut[];
  /** @throws ImportRefused with the first of the problems, if there are any. */
  refuse(): void;
};

/** More than a person puts right at a time, and few enough to read. */
const SHOWN = 20;
const LINES = 10;

export function readingLog(skipBadRows: boolean): ReadingLog {
  const problems: ImportProblem[] = [];
  let total = 0;
  const reasons = new Map<string, LeftOut & { rows: number; readonly lines: number[] }>();

  const leaveOut: ReadingLog['leaveOut'] = (reason, column, line, metrics) => {
    const id = `${reason}\n${column}\n${metrics.join()}`;
    let left = reasons.get(id);
    if (!left) {
      left = { reason, column, rows: 0, lines: [], metrics: [...metrics] };
      reasons.set(id, left);
    }
    left.rows += 1;
    if (left.lines.length < LINES) left.lines.push(line);
  };

  /** A name that means nothing is one thing to put right, however many rows have it. */
  const names = new Set<string>();
  const isKnown = (problem: ImportProblem) => {
    if (problem.code !== 'unknown_metric' && problem.code !== 'derived_metric') return false;
    const known = names.has(problem.cell.text);
    names.add(problem.cell.text);
    return known;
  };

  return {
    problem(problem, line, metrics) {
      if (skipBadRows && ROW_PROBLEMS.has(problem.code)) {
        leaveOut(problem.code, 'cell' in problem ? problem.cell.column : '', line, metrics);
        return;
      }
      if (isKnown(problem)) return;
      total += 1;
      if (problems.length < SHOWN) problems.push(problem);
    },
    leaveOut,
    leftOut: () => [...reasons.values()],
    refuse() {
      if (total > 0) throw new ImportRefused(problems, total);
    },
  };
}
