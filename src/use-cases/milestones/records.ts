import { type CivilDate, earlierOf, type Instant, startOf } from '../../domain/civil-date.ts';
import type { Figures } from '../../domain/figures.ts';
import type { Metric } from '../../domain/metric.ts';
import {
  type Best,
  beats,
  bestOf,
  ENOUGH_HISTORY,
  hasRecords,
  periodsBefore,
  RECORD_GRAINS,
  type RecordGrain,
} from '../../domain/milestones/best.ts';
import type { NewMilestone } from '../../domain/milestones/milestone.ts';
import { phaseOf } from '../../domain/milestones/phase.ts';
import { type CalendarPeriod, periodAt, previous } from '../../domain/periods.ts';
import { gatherFigures } from '../gather-figures.ts';
import { rulesOf } from '../workspace-rules.ts';
import { type GoalsWorld, isTouched } from './judged-targets.ts';
import type { Remembering } from './reached-goals.ts';

/** The best weeks and months ever of what some channel follows, as far as they are new. */
export async function newRecords(
  ground: Remembering,
  touched: ReadonlySet<string> | null,
): Promise<NewMilestone[]> {
  const { workspace, world, catalogue, followers } = ground;
  const { today } = rulesOf(world, workspace);
  const metrics = [...followers.keys()]
    .flatMap((key) => catalogue.get(key) ?? [])
    .filter((metric) => hasRecords(metric) && isTouched(metric.key, catalogue, touched));
  const known = await world.store.ledger.sources(
    workspace.id,
    metrics.map(({ key }) => key),
  );
  const firsts = new Map<string, CivilDate>();
  for (const { metric, firstDate } of known)
    firsts.set(metric, earlierOf(firstDate, firsts.get(metric) ?? firstDate));
  const counted = metrics.filter(({ key }) => firsts.has(key));
  if (counted.length === 0) return [];
  const span = { from: [...firsts.values()].reduce(earlierOf), to: today };
  const keys = counted.map(({ key }) => key);
  const { figures } = await gatherFigures(world, workspace, { catalogue, metrics: keys, span });
  const found = await Promise.all(
    counted.flatMap((metric) =>
      RECORD_GRAINS.map((grain) =>
        recordIn(ground, { metric, grain, figures, first: firsts.get(metric.key)! }),
      ),
    ),
  );
  return found.flat();
}

type Counted = {
  readonly metric: Metric;
  readonly grain: RecordGrain;
  readonly figures: Figures;
  /** Of the metric. */
  readonly first: CivilDate;
};

async function recordIn(ground: Remembering, counted: Counted): Promise<NewMilestone[]> {
  const { world, workspace, remembered, begun } = ground;
  const { metric, grain, figures, first } = counted;
  const { today, fiscalYear, calendar } = rulesOf(world, workspace);
  const where = { calendar, timeZone: workspace.timeZone };
  const running = periodAt(grain, today, fiscalYear);
  const candidates = [previous(running) as CalendarPeriod, running].filter((period) =>
    ['running', 'settling'].includes(phaseOf(period, world.now(), where)),
  );
  for (const period of candidates) {
    const key = `record:${metric.key}:${grain}:${period.from}`;
    if (period.from <= first || remembered.some((one) => one.key === key)) continue;
    const before = periodsBefore(grain, first, period, fiscalYear);
    const sum = ({ from, to }: { from: CivilDate; to: CivilDate }) =>
      figures.valueOf(metric.key, from, earlierOf(to, today)).value ?? 0;
    const best = bestOf(
      grain,
      before.map(({ from, to }): Best => ({ from, to, value: sum({ from, to }) })),
    );
    const actual = sum(period);
    if (best === null || !beats(actual, best, metric)) continue;
    const on = dayOf(figures, metric, { from: period.from, to: earlierOf(period.to, today) }, best.value);
    const facts = { grain, actual, reachedOn: on, best, since: before[0]!.from, correction: null };
    const silent = !(await wasFollowed(ground, counted, period, begun));
    const { from, to } = period;
    return [
      { kind: 'record', key, metric: metric.key, period: { from, to }, facts, at: world.now(), silent },
    ];
  }
  return [];
}

/** A best week is one that Takt saw come: with the history known and goals judged when it began. */
async function wasFollowed(
  { world, workspace }: GoalsWorld,
  { metric, grain, first }: Counted,
  period: CalendarPeriod,
  begun: Instant,
): Promise<boolean> {
  const { fiscalYear } = rulesOf(world, workspace);
  const start = startOf(period.from, workspace.timeZone);
  if (begun > start) return false;
  const then = await world.store.ledger.sources(workspace.id, [metric.key], start);
  const firstThen = then.map(({ firstDate }) => firstDate).sort()[0];
  if (firstThen === undefined) return false;
  const from = firstThen > first ? firstThen : first;
  return periodsBefore(grain, from, period, fiscalYear).length >= ENOUGH_HISTORY[grain];
}

function dayOf(
  figures: Figures,
  { key }: Metric,
  { from, to }: Pick<CalendarPeriod, 'from' | 'to'>,
  best: number,
): CivilDate {
  let sum = 0;
  for (const [date, { value }] of figures.dailyOf(key, from, to)) {
    sum += value ?? 0;
    if (sum > best) return date;
  }
  return to;
}
