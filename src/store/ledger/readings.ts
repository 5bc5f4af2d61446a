import type { Pool } from 'pg';
import type { FlowDay, LevelEvent, LevelOpening, Readings } from '../../domain/readings.ts';
import type { ReadingsRequest } from '../../use-cases/ports.ts';
import { flowDays } from './flow-query.ts';
import { changeHistory, levelHistory, seriesHistory } from './level-query.ts';
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

/** The one way figures are read. Sums are exact in the database and become a number once. */
export async function readings(pool: Pool, request: ReadingsRequest): Promise<Readings> {
  const [flows, levels] = await Promise.all([
    request.flows.length > 0 ? read<FlowRow>(pool, flowDays(request)) : [],
    request.levels.length > 0 ? readLevels(pool, request) : [],
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

/** Most levels only change, and for them the sums by day are enough. */
async function readLevels(pool: Pool, request: ReadingsRequest): Promise<LevelRow[]> {
  if (!isWhole(request)) return read<LevelRow>(pool, levelHistory(request));
  const rows = await read<LevelRow>(pool, changeHistory(request));
  const snapshotFed = new Set(rows.filter(([, , , , form]) => form === 'snapshot').map(([metric]) => metric));
  if (snapshotFed.size === 0) return rows;
  const series = await read<LevelRow>(pool, seriesHistory({ ...request, levels: [...snapshotFed] }));
  return [...rows.filter(([metric]) => !snapshotFed.has(metric)), ...series];
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
