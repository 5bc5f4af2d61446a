import type { Pool } from 'pg';
import type { FlowDay, LevelEvent, LevelOpening, Readings } from '../../domain/readings.ts';
import type { ReadingsRequest } from '../../use-cases/ports.ts';
import { flowDays } from './flow-query.ts';
import { changeHistory, levelHistory, seriesHistory, snapshotHistory } from './level-query.ts';
import { isWhole } from './scope.ts';

type FlowRow = [metric: string, date: string, group: string | null, sum: string, rows: number];
type LevelRow = [
  metric: string,
  date: string | null,
  group: string | null,
  series: string | null,
  form: LevelEvent['form'],
  value: string,
  rows: number,
];

/** Levels that were told by snapshots alone when they were last read, each with its workspace. */
export type SnapshotFed = Set<string>;

/** The one way figures are read. Sums are exact in the database and become a number once. */
export async function readings(
  pool: Pool,
  request: ReadingsRequest,
  snapshotFed: SnapshotFed,
): Promise<Readings> {
  const [flows, levels] = await Promise.all([
    request.flows.length > 0 ? read<FlowRow>(pool, flowDays(request)) : [],
    request.levels.length > 0 ? readLevels(pool, request, snapshotFed) : [],
  ]);
  const openings: LevelOpening[] = [];
  const events: LevelEvent[] = [];
  for (const [metric, date, group, series, form, text, rows] of levels) {
    const value = numberOf(text);
    if (date === null) openings.push({ metric, group, series, value, rows });
    else events.push({ metric, date, group, series, form, value, rows });
  }
  return { flows: flows.map(flowDayOf), openings, levels: events };
}

/**
 * Most levels only change, and for them the sums by day are enough; others are told by snapshots alone. Which are is
 * guessed from the last time, and every answer tells whether the guess still holds.
 */
async function readLevels(
  pool: Pool,
  request: ReadingsRequest,
  snapshotFed: SnapshotFed,
): Promise<LevelRow[]> {
  if (!isWhole(request)) return read<LevelRow>(pool, levelHistory(request));
  const keyOf = (metric: string) => JSON.stringify([request.workspaceId, metric]);
  const guessed = request.levels.filter((metric) => snapshotFed.has(keyOf(metric)));
  const others = request.levels.filter((metric) => !guessed.includes(metric));
  const [told, changed] = await Promise.all([
    guessed.length > 0 ? read<LevelRow>(pool, snapshotHistory({ ...request, levels: guessed })) : [],
    others.length > 0 ? read<LevelRow>(pool, changeHistory({ ...request, levels: others })) : [],
  ]);
  const forms = formsOf([...told, ...changed]);
  const isMixed = (metric: string) => forms.get(metric)?.size === 2;
  // Of the sums by day, what has snapshots is only known to have them.
  const alone = others.filter((metric) => forms.get(metric)?.has('snapshot') && !isMixed(metric));
  const mixed = others.filter(isMixed);
  const wrong = guessed.filter((metric) => !forms.get(metric)?.has('snapshot') || isMixed(metric));
  for (const metric of alone) snapshotFed.add(keyOf(metric));
  for (const metric of wrong) snapshotFed.delete(keyOf(metric));
  if (alone.length + mixed.length + wrong.length === 0) return [...told, ...changed];

  const [again, series] = await Promise.all([
    readLevels(pool, { ...request, levels: [...alone, ...wrong] }, snapshotFed),
    mixed.length > 0 ? read<LevelRow>(pool, seriesHistory({ ...request, levels: mixed })) : [],
  ]);
  const unread = new Set([...alone, ...mixed, ...wrong]);
  return [...[...told, ...changed].filter(([metric]) => !unread.has(metric)), ...again, ...series];
}

function formsOf(rows: readonly LevelRow[]): Map<string, Set<LevelEvent['form']>> {
  const forms = new Map<string, Set<LevelEvent['form']>>();
  for (const [metric, , , , form] of rows) {
    const seen = forms.get(metric);
    if (seen) seen.add(form);
    else forms.set(metric, new Set([form]));
  }
  return forms;
}

async function read<Row extends unknown[]>(
  pool: Pool,
  { text, values }: { readonly text: string; readonly values: readonly unknown[] },
): Promise<Row[]> {
  // Rows as arrays: an answer can have thousands, and naming their columns takes longer than reading them.
  const { rows } = await pool.query<Row>({ text, values: [...values], rowMode: 'array' });
  return rows;
}

function flowDayOf([metric, date, group, sum, rows]: FlowRow): FlowDay {
  return { metric, date, group, sum: numberOf(sum), rows };
}

function numberOf(text: string): number {
  const number = Number(text);
  if (!Number.isFinite(number)) throw new Error(`The ledger answered ${text} for a sum.`);
  return number;
}
