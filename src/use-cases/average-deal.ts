import { addDays, addMonths, type CivilDate } from '../domain/civil-date.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { AverageDeal } from '../domain/needed.ts';
import type { Workspace } from '../domain/workspace.ts';
import { gatherFigures } from './gather-figures.ts';
import type { World } from './ports.ts';

const DEAL_MONTHS = 12;

/** Over a year, so that a large deal or two do not decide it; `null` where nothing was won. */
export async function averageDealOf(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  today: CivilDate,
): Promise<AverageDeal | null> {
  const span = yearTo(today);
  if (!catalogue.get('average_deal')) return null;
  const { figures } = await gatherFigures(world, workspace, {
    catalogue,
    metrics: ['average_deal', 'deals_won'],
    span,
  });
  const { value } = figures.valueOf('average_deal', span.from, span.to);
  const { value: deals } = figures.valueOf('deals_won', span.from, span.to);
  return value !== null && value > 0 ? { value, deals: deals ?? 0 } : null;
}

/** The twelve months that tell what a deal is like. */
export function yearTo(today: CivilDate): { readonly from: CivilDate; readonly to: CivilDate } {
  return { from: addDays(addMonths(today, -DEAL_MONTHS), 1), to: today };
}
