import type { Instant } from '../domain/civil-date.ts';
import { partiesOf } from '../domain/contract.ts';
import type { Tried } from '../domain/funnel/gap.ts';
import { targetOfTrying } from '../domain/funnel/what-if-target.ts';
import type { GapRequest } from '../domain/kpi-request.ts';
import type { Metric } from '../domain/metric.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { Target, TargetCadence } from '../domain/target.ts';
import type { Workspace } from '../domain/workspace.ts';
import { closeGap } from './close-gap.ts';
import { gatherFigures } from './gather-figures.ts';
import type { World } from './ports.ts';
import { setTargets } from './set-target.ts';

export type SavedWhatIf = {
  /** Those that are new; what holds already is left alone. */
  readonly saved: readonly Target[];
  /** By which they are agreed to and taken back together. */
  readonly setAt: Instant | null;
};

/** What was tried as targets of the same period: so many of a stage, such a rate, such a deal. */
export async function saveWhatIf(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  request: GapRequest,
  by: string,
): Promise<SavedWhatIf> {
  const { gap, report } = await closeGap(world, workspace, catalogue, request);
  const { period, today } = report;
  const tried = (gap?.tried ?? []).flatMap((one): { metric: Metric; one: Tried }[] => {
    const metric = catalogue.get(one.lever.key);
    return metric ? [{ metric, one }] : [];
  });
  const { figures } = await gatherFigures(world, workspace, {
    catalogue,
    metrics: tried.map(({ metric }) => metric.key),
    span: { from: period.from, to: period.to },
  });
  const every: TargetCadence = period.kind === 'calendar' && period.grain !== 'day' ? period.grain : 'once';
  const results = await setTargets(
    world,
    workspace,
    tried.map(({ metric, one }) => {
      const soFar = period.from > today ? 0 : figures.valueOf(metric.key, period.from, today).value;
      return {
        metric: metric.key,
        value: targetOfTrying(one, soFar ?? 0, report.workingDays),
        every,
        from: period.from,
        until: period.to,
        filter: {},
        parties: partiesOf(metric, {}),
        setBy: by,
      };
    }),
  );
  const saved = results.flatMap(({ target, outcome }) => (outcome === 'set' ? [target] : []));
  return { saved, setAt: saved[0]?.setAt ?? null };
}
