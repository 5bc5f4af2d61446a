import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileSource } from '../../src/connectors/csv/byte-source.ts';
import { readSeries } from '../../src/connectors/series-file.ts';
import { DIMENSIONS } from '../../src/domain/dimension.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { storeOn } from '../../src/store/open-store.ts';
import { importObservations } from '../../src/use-cases/import-observations.ts';
import { type Bench, type Finding, findingOf, type Setting } from './finding.ts';
import { importMemory } from './import-memory.ts';
import { insertRaw, rawRowsOf } from './raw-import.ts';
import { inRounds, timed } from './rounds.ts';
import { companyObservations, companyWorkspace, NOW } from './support/company.ts';
import { type DatabaseKind, type Ground, placeOf } from './support/ground.ts';

/** A file into the ledger, and its observations alone, beside the same rows inserted by hand. */
export const imports: Bench = {
  name: 'import',
  about:
    'importing rows into an empty ledger, beside raw unnest inserts of the same rows into the same table; and its memory',
  run: async (setting) => {
    const rows = setting.quick ? 20_000 : 100_000;
    const observations = flowsOf(rows);
    const file = path.join(await setting.ground.folder(), 'figures.csv');
    await writeFile(file, csvOf(observations));
    const findings: Finding[] = [];
    for (const kind of setting.ground.kinds)
      findings.push(...(await importsInto(kind, observations, file, setting)));
    return [...findings, ...(await importMemory(setting))];
  },
};

async function importsInto(
  kind: DatabaseKind,
  observations: readonly Observation[],
  file: string,
  { ground, noise, quick }: Setting,
): Promise<Finding[]> {
  const into = (work: (database: Database) => Promise<() => Promise<unknown>>) => () =>
    inEmpty(kind, ground, async (database) => timed(await work(database)));
  const raw = into(async ({ pool }) => {
    const rawRows = await rawRowsOf(pool, observations);
    return () => insertRaw(pool, rawRows);
  });
  const recorded = into(async (database) => {
    const store = storeOn(database);
    const { id: workspaceId } = await store.workspaces.create(companyWorkspace('TBENCH'));
    const delivery = { workspaceId, source: 'CRM', label: 'figures.csv', learnedAt: NOW, dry: false };
    return () =>
      store.ledger.record({ ...delivery, completeFor: [], leftOut: () => [] }, oneByOne(observations));
  });
  const imported = into(async (database) => {
    const store = storeOn(database);
    const workspace = await store.workspaces.create(companyWorkspace('TBENCH'));
    return () => importFile(file, store, workspace);
  });

  const rounds = { noise, rounds: quick ? 1 : 2 };
  const what = `${observations.length.toLocaleString('en')} observations, ${kind}`;
  const about = { unit: 'ms', limitIs: 'raw inserts' } as const;
  return [
    findingOf(await inRounds(rounds, { ours: recorded, limit: raw }), {
      ...about,
      what: `recording ${what}`,
    }),
    findingOf(await inRounds(rounds, { ours: imported, limit: raw }), {
      ...about,
      what: `importing a CSV of ${what}`,
      // Issue 2 asks for 100,000 rows in ten seconds.
      aim: { of: 'ours', most: observations.length / 10 },
    }),
  ];
}

function importFile(
  file: string,
  store: ReturnType<typeof storeOn>,
  workspace: Awaited<ReturnType<typeof store.workspaces.create>>,
) {
  const { timeZone, currency } = workspace;
  return importObservations(
    { now: () => NOW, store },
    {
      workspace,
      source: 'CRM',
      label: 'figures.csv',
      dry: false,
      complete: false,
      read: (today) =>
        readSeries(fileSource(file), {
          as: 'observations',
          metric: null,
          changes: false,
          map: new Map(),
          dimensions: new Map(),
          skipBadRows: false,
          findMetric: BUILT_IN_CATALOGUE.named,
          today,
          timeZone,
          currency,
        }),
    },
  );
}

/** Each time in a database of its own: a table that grows would favour whoever came first. */
async function inEmpty<Result>(
  kind: DatabaseKind,
  ground: Ground,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(placeOf(await ground.empty(kind)), (error) => {
    throw error;
  });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** What adds up: a file tells levels and flows apart only by metric, and these are what files are full of. */
function flowsOf(count: number): Observation[] {
  const flows: Observation[] = [];
  for (const { source, observation } of companyObservations(count * 2)) {
    if (observation.form !== 'amount') continue;
    flows.push({ ...observation, key: `${source}/${observation.key}` });
    if (flows.length === count) break;
  }
  return flows;
}

function csvOf(observations: readonly Observation[]): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = observations.map(({ metric, date, value, key, dimensions }) =>
    [metric, date, String(value), key, ...DIMENSIONS.map((name) => dimensions[name] ?? '')]
      .map(quoted)
      .join(','),
  );
  const header = ['metric', 'date', 'value', 'key', ...DIMENSIONS.map((name) => name.replace('_', ' '))];
  return `${[header.join(','), ...lines].join('\n')}\n`;
}

async function* oneByOne(observations: readonly Observation[]): AsyncGenerator<Observation> {
  yield* observations;
}
