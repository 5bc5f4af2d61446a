import { addMonths, type CivilDate, type Instant } from '../domain/civil-date.ts';
import type { Target } from '../domain/target.ts';
import type { Ledger, TargetStore } from '../use-cases/ports.ts';
import type { CompanyDelivery } from './deliveries.ts';
import type { DemoCompany } from './demo-company.ts';
import { SYSTEMS } from './fact.ts';
import { MONTHS_BACK } from './story.ts';

/** What of a store the company needs. */
export type CompanyStore = {
  readonly ledger: Pick<Ledger, 'record' | 'importRuns' | 'observationsOf'>;
  readonly targets: Pick<TargetStore, 'all' | 'addAll'>;
};

/**
 * Puts a company's figures and targets into a workspace, in the order in which they came. What has come already is
 * passed over, so that a loading that was cut short goes on where it was; the targets come last and tell that it is whole.
 */
export async function loadDemoCompany(
  { ledger, targets }: CompanyStore,
  workspaceId: number,
  company: Pick<DemoCompany, 'deliveries' | 'targets'>,
): Promise<void> {
  const heard = await heardBy(ledger, workspaceId);
  const news = company.deliveries.filter(
    ({ source, learnedAt }) => !(learnedAt <= (heard.get(source) ?? '')),
  );
  for (const delivery of news) await handOver(ledger, workspaceId, delivery);
  await agreeOn(targets, workspaceId, company.targets);
}

/** One system's figures of one morning, all or none. */
export async function handOver(
  ledger: CompanyStore['ledger'],
  workspaceId: number,
  { source, label, learnedAt, observations }: CompanyDelivery,
): Promise<void> {
  const delivery = {
    workspaceId,
    source,
    label,
    learnedAt,
    dry: false,
    completeFor: [],
    leftOut: () => [],
  };
  await ledger.record(delivery, oneByOne(observations));
}

/** Far more than the systems hand over between one time each of them is heard of and the next. */
const RUNS = 1_000;

/** When each source, by its name, was last heard of. */
export async function heardBy(
  ledger: CompanyStore['ledger'],
  workspaceId: number,
): Promise<Map<string, Instant>> {
  const newestFirst = await ledger.importRuns(workspaceId, RUNS);
  return new Map(newestFirst.toReversed().map(({ source, at }) => [source, at]));
}

/** The month in which a workspace's history was first told, by its first day; `undefined` where there is none. */
export async function begunIn(
  ledger: CompanyStore['ledger'],
  workspaceId: number,
): Promise<CivilDate | undefined> {
  const [first] = await ledger.observationsOf(workspaceId, SYSTEMS.books.name, 'gross_margin');
  return first && addMonths(first.date, MONTHS_BACK);
}

/** Adds the versions that are not there yet; what somebody has taken back does not come again. */
export async function agreeOn(
  targets: CompanyStore['targets'],
  workspaceId: number,
  agreed: DemoCompany['targets'],
): Promise<void> {
  const known = new Set((await targets.all(workspaceId, 'withdrawn')).map(versionOf));
  const added = agreed.filter((target) => !known.has(versionOf(target)));
  if (added.length > 0) await targets.addAll(workspaceId, added);
}

function versionOf({ metric, filter, every, from, setAt }: Omit<Target, 'id'>): string {
  return JSON.stringify([metric, filter.owner ?? null, every, from, setAt]);
}

async function* oneByOne(
  observations: CompanyDelivery['observations'],
): AsyncGenerator<CompanyDelivery['observations'][number]> {
  yield* observations;
}
