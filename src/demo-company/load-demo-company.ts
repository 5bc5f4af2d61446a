import type { Store } from '../use-cases/ports.ts';
import type { CompanyDelivery } from './deliveries.ts';
import type { DemoCompany } from './demo-company.ts';

/** Puts a company's figures and targets into a workspace, in the order in which they came. */
export async function loadDemoCompany(
  { ledger, targets }: Pick<Store, 'ledger' | 'targets'>,
  workspaceId: number,
  company: Pick<DemoCompany, 'deliveries' | 'targets'>,
): Promise<void> {
  for (const { source, label, learnedAt, observations } of company.deliveries) {
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
  for (const target of company.targets) await targets.add(workspaceId, target);
}

async function* oneByOne(
  observations: CompanyDelivery['observations'],
): AsyncGenerator<CompanyDelivery['observations'][number]> {
  yield* observations;
}
