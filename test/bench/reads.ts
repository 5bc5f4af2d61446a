import { deepStrictEqual } from 'node:assert/strict';
import type { Pool } from 'pg';
import type { Readings } from '../../src/domain/readings.ts';
import { openDatabase } from '../../src/store/database.ts';
import { storeOn } from '../../src/store/open-store.ts';
import { inOrder as addedUp } from '../support/readings.ts';
import { type Bench, type Finding, findingOf, type Setting } from './finding.ts';
import { READS, type Read } from './raw-reads.ts';
import { inRounds, quickestIn } from './rounds.ts';
import { type DatabaseKind, placeOf } from './support/ground.ts';
import { TEAM_ID } from './support/signed-command.ts';

type Row = [date: string | null, group: string | null, value: number, rows: number];

/** A figure through the store, beside the best SQL for it alone on the same connection. */
export const reads: Bench = {
  name: 'reads',
  about: 'reading a metric through the store, beside the best SQL written by hand for that figure',
  run: async (setting) => {
    const findings: Finding[] = [];
    for (const kind of setting.ground.kinds) {
      for (const count of setting.quick ? [1_000, 10_000, 100_000] : [1_000, 10_000, 100_000, 1_000_000]) {
        findings.push(...(await readsOf(setting, kind, count)));
      }
    }
    return findings;
  },
};

async function readsOf(
  { ground, noise, quick }: Setting,
  kind: DatabaseKind,
  count: number,
): Promise<Finding[]> {
  const database = await openDatabase(placeOf(await ground.company(kind, count)), (error) => {
    throw error;
  });
  const store = storeOn(database);
  const { id: workspaceId } = (await store.workspaces.byTeam(TEAM_ID))!;
  const findings: Finding[] = [];
  for (const read of READS) {
    const ours = () => store.ledger.readings({ ...read.request, workspaceId });
    const limit = () => bySql(database.pool, workspaceId, read);
    deepStrictEqual(
      inOrder(rowsOf(addedUp(await ours()))),
      inOrder(await limit()),
      `${read.what}: another figure`,
    );
    const ms = quick ? 15 : 40;
    const rounds = await inRounds(
      { noise, rounds: quick ? 3 : 7 },
      { ours: () => quickestIn(ms, ours), limit: () => quickestIn(ms, limit) },
    );
    findings.push(
      findingOf(rounds, {
        what: `${read.what}, ${count.toLocaleString('en')} observations, ${kind}`,
        unit: 'ms',
        limitIs: 'SQL by hand',
        aim: { of: 'ratio', most: 1.5 },
        isHeadline: false,
      }),
    );
  }
  await database.close();
  return worstShown(findings);
}

/** The README tells the worst of each size; the others are better. */
function worstShown(findings: readonly Finding[]): Finding[] {
  const of = ({ ratio }: Finding) => ratio?.median ?? 0;
  const worst = Math.max(...findings.map(of));
  return findings.map((finding) => ({ ...finding, isHeadline: of(finding) === worst }));
}

async function bySql(pool: Pool, workspaceId: number, { sql, values }: Read): Promise<Row[]> {
  const query = { text: sql, values: [workspaceId, ...values], rowMode: 'array' };
  const { rows } = await pool.query<[string | null, string | null, string, number]>(query);
  return rows.map(([date, group, value, count]) => [date, group, Number(value), count]);
}

function rowsOf({ flows, openings, levels }: Readings): Row[] {
  return [
    ...flows.map(({ date, group, sum, rows }): Row => [date, group, sum, rows]),
    ...openings.map(({ series, value, rows }): Row => [null, series, value, rows]),
    ...levels.map(({ date, series, value, rows }): Row => [date, series, value, rows]),
  ];
}

function inOrder(rows: readonly Row[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
