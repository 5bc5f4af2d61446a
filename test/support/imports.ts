import type { ByteSource } from '../../src/connectors/csv/byte-source.ts';
import type { CsvExport } from '../../src/connectors/csv/csv-export.ts';
import { type DealsOptions, readDeals } from '../../src/connectors/deals-file.ts';
import { readSeries } from '../../src/connectors/series-file.ts';
import type { SeriesOptions } from '../../src/connectors/series-rows.ts';
import { type ImportProblem, ImportRefused } from '../../src/domain/import-problem.ts';
import type { FlowMetric, LevelMetric } from '../../src/domain/metric.ts';
import { BUILT_IN_METRICS } from '../../src/domain/metrics/built-in-metrics.ts';
import { catalogueOf } from '../../src/domain/metrics/catalogue.ts';
import type { Observation } from '../../src/domain/observation.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import { importObservations } from '../../src/use-cases/import-observations.ts';
import type { Store } from '../../src/use-cases/ports.ts';
import type { MemoryLedger } from './memory-ledger.ts';

export const STOCKHOLM: Workspace = {
  id: 1,
  teamId: null,
  name: 'Nordvik',
  timeZone: 'Europe/Stockholm',
  country: 'SE',
  region: null,
  worksOnEves: false,
  fiscalYearStartMonth: 1,
  currency: 'SEK',
  locale: 'sv',
};

const catalogue = catalogueOf(BUILT_IN_METRICS);
export const findMetric = catalogue.named;

/** A metric that observations are made of. */
export function metricCalled(key: string): FlowMetric | LevelMetric {
  const metric = catalogue.get(key);
  if (!metric || metric.kind === 'derived') throw new Error(`${key} is not fed by observations`);
  return metric;
}

/** A file's bytes, in pieces small enough to break characters, quotes and line ends in two. */
export function bytes(content: string | Uint8Array, piece = 7): ByteSource {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    async *open() {
      for (let start = 0; start < buffer.length; start += piece) yield buffer.subarray(start, start + piece);
    },
  };
}

export function csv(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

const READING = {
  map: new Map(),
  dimensions: new Map(),
  skipBadRows: false,
  today: '2026-11-18',
  timeZone: STOCKHOLM.timeZone,
  currency: STOCKHOLM.currency,
};

export function dealsIn(
  content: string | Uint8Array,
  options: Partial<DealsOptions> = {},
): Promise<CsvExport> {
  return readDeals(bytes(content), { ...READING, stages: new Map(), ...options });
}

export function seriesIn(
  content: string | Uint8Array,
  options: Partial<SeriesOptions> = {},
): Promise<CsvExport> {
  return readSeries(bytes(content), {
    ...READING,
    as: 'observations',
    metric: null,
    changes: false,
    findMetric,
    ...options,
  });
}

/** What an export says to somebody who has never heard of it. */
export async function observationsIn(read: CsvExport): Promise<Observation[]> {
  const observations: Observation[] = [];
  for await (const observation of await read.observations(async () => [])) observations.push(observation);
  return observations;
}

/** What is wrong with a file; none where it is taken. */
export async function problemsIn(reading: Promise<CsvExport>): Promise<readonly ImportProblem[]> {
  try {
    await observationsIn(await reading);
    return [];
  } catch (error) {
    if (error instanceof ImportRefused) return error.problems;
    throw error;
  }
}

/** A world that has a ledger and a Wednesday, and nothing else to reach for. */
export function worldWith(ledger: MemoryLedger) {
  const store: Pick<Store, 'ledger'> = { ledger };
  return { now: () => '2026-11-18T08:00:00.000Z', store: store as Store };
}

type ImportChoices = { readonly dry?: boolean; readonly complete?: boolean };

/** Imports an export into a ledger, as the source `crm`. */
export function take(
  ledger: MemoryLedger,
  read: Promise<CsvExport>,
  { dry = false, complete = false }: ImportChoices = {},
) {
  return importObservations(worldWith(ledger), {
    workspace: STOCKHOLM,
    source: 'crm',
    label: 'export.csv',
    dry,
    complete,
    read: () => read,
  });
}
