import type { Observation } from '../../src/domain/observation.ts';
import type { ImportRun, Ledger, Recorded } from '../../src/use-cases/ports.ts';

type Known = { readonly source: string; readonly observation: Observation };
type Counts = { added: number; corrected: number; withdrawn: number; unchanged: number };

/** A ledger in memory: what an import writes, by the ledger's own rules; reading figures from it is the store's. */
export type MemoryLedger = Ledger & {
  /** What counts today, withdrawn observations apart, in the order learned. */
  current(metric?: string): Observation[];
  /** Their values within two dates, both included. */
  sum(metric: string, from: string, to: string): number;
};

export function memoryLedger(): MemoryLedger {
  let known = new Map<string, Known>();
  const runs: ImportRun[] = [];
  const current = (metric?: string) =>
    [...known.values()]
      .map(({ observation }) => observation)
      .filter((observation) => observation.value !== null && (!metric || observation.metric === metric));

  return {
    current,
    sum: (metric, from, to) =>
      current(metric)
        .filter(({ date }) => date >= from && date <= to)
        .reduce((sum, { value }) => sum + value!, 0),

    async record({ source, label, learnedAt, dry, completeFor, revision, leftOut }, observations) {
      const next = new Map(known);
      const seen = new Set<string>();
      const counts = new Map<string, Counts>();
      const count = (metric: string, what: keyof Counts) => {
        const of = counts.get(metric) ?? { added: 0, corrected: 0, withdrawn: 0, unchanged: 0 };
        of[what] += 1;
        counts.set(metric, of);
      };
      for await (const observation of observations) {
        const id = JSON.stringify([source, observation.metric, observation.key]);
        if (seen.has(id)) throw new Error(`Named twice in one delivery: ${id}`);
        seen.add(id);
        const before = next.get(id)?.observation;
        const was = before?.value ?? null;
        if (was === null && observation.value === null) count(observation.metric, 'unchanged');
        else if (was === null) count(observation.metric, 'added');
        else if (observation.value === null) count(observation.metric, 'withdrawn');
        else if (sameContent(before!, observation)) count(observation.metric, 'unchanged');
        else count(observation.metric, 'corrected');
        next.set(id, { source, observation });
      }
      for (const [id, entry] of next) {
        const { observation } = entry;
        const { metric, value } = observation;
        if (entry.source !== source || seen.has(id) || value === null) continue;
        const change = completeFor.includes(metric)
          ? { ...observation, value: null }
          : revision?.metrics.includes(metric) && revision.instead(observation);
        if (!change) continue;
        next.set(id, { source, observation: change });
        count(metric, change.value === null ? 'withdrawn' : 'corrected');
      }
      const byMetric = [...counts].map(([metric, of]) => ({ metric, ...of }));
      const total = (what: keyof Counts) => byMetric.reduce((sum, of) => sum + of[what], 0);
      const recorded: Recorded = {
        added: total('added'),
        corrected: total('corrected'),
        withdrawn: total('withdrawn'),
        unchanged: total('unchanged'),
        byMetric,
      };
      if (!dry) {
        known = next;
        runs.unshift({ ...recorded, source, label, at: learnedAt, leftOut: leftOut() });
      }
      return recorded;
    },

    async observationsOf(_workspaceId, source, metric) {
      return [...known.values()]
        .filter((entry) => entry.source === source && entry.observation.metric === metric)
        .map(({ observation }) => observation)
        .filter(({ value }) => value !== null);
    },
    async metricsWithData() {
      return [...new Set(current().map(({ metric }) => metric))];
    },
    lastHeard: async () => runs[0]?.at ?? null,
    dimensionValues: async () => [],
    importRuns: async (_workspaceId, limit) => runs.slice(0, limit),
    readings: async () => ({ flows: [], openings: [], levels: [] }),
    sources: async () => [],
    cohorts: async () => [],
  };
}

function sameContent(one: Observation, other: Observation): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf({ date, value, form, dimensions }: Observation): string {
  return JSON.stringify([date, value, form, Object.entries(dimensions).sort()]);
}
