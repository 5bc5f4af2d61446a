import { type DemoCompany, demoCompany } from '../../../src/demo-company/demo-company.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import type { Store } from '../../../src/use-cases/ports.ts';

/** When all is asked: a Wednesday morning in November. */
export const TODAY = '2026-11-18';
export const NOW = `${TODAY}T08:00:00.000Z`;

/** Then, and on from there as real time goes. */
export function clockFrom(real: () => number): () => string {
  const started = real();
  return () => new Date(Date.parse(NOW) + real() - started).toISOString();
}

type Sourced = { readonly source: string; readonly observation: Observation };

/**
 * So many observations of the demo company: an even part of them where fewer are wanted, and where more are, the same
 * again under other keys. Dates, values and dimensions stay as believable as the company is.
 */
export function* companyObservations(count: number): Generator<Sourced> {
  const all = settled();
  const step = Math.max(1, all.length / count);
  for (let i = 0; i < count; i += 1) {
    const { source, observation } = all[Math.floor(i * step) % all.length]!;
    const again = Math.floor(i / all.length);
    const key = again === 0 ? observation.key : `${observation.key}#${again}`;
    yield { source, observation: { ...observation, key } };
  }
}

export function companyWorkspace(teamId: string): Omit<Workspace, 'id'> {
  return { ...company().workspace, teamId };
}

/** A workspace that knows so many observations, with the company's targets. */
export async function fillWithCompany(store: Store, teamId: string, count: number): Promise<Workspace> {
  const workspace = await store.workspaces.create(companyWorkspace(teamId));
  for (const source of new Set(settled().map(({ source }) => source))) {
    const delivery = {
      workspaceId: workspace.id,
      source,
      label: `${source}.csv`,
      learnedAt: `${TODAY}T05:00:00.000Z`,
      dry: false,
      completeFor: [],
      leftOut: () => [],
    };
    await store.ledger.record(delivery, observationsFrom(source, count));
  }
  for (const target of company().targets) await store.targets.add(workspace.id, target);
  return workspace;
}

async function* observationsFrom(wanted: string, count: number): AsyncGenerator<Observation> {
  for (const { source, observation } of companyObservations(count)) if (source === wanted) yield observation;
}

/** What the company knows today: the last word under each key. */
function settled(): readonly Sourced[] {
  if (known) return known;
  const words = new Map<string, Sourced>();
  for (const { source, observations } of company().deliveries) {
    for (const observation of observations) {
      words.set(JSON.stringify([source, observation.metric, observation.key]), { source, observation });
    }
  }
  known = [...words.values()].filter(({ observation }) => observation.value !== null);
  return known;
}

function company(): DemoCompany {
  made ??= demoCompany({ today: TODAY });
  return made;
}

let known: readonly Sourced[] | undefined;
let made: DemoCompany | undefined;
