import { addDays, type CivilDate, dateIn } from '../../domain/civil-date.ts';
import { chainTo } from '../../domain/funnel/chain.ts';
import { USUAL_FUNNEL } from '../../domain/funnel/stages.ts';
import type { NewMilestone } from '../../domain/milestones/milestone.ts';
import { lineKey } from '../../domain/milestones/target-line.ts';
import { willMiss } from '../../domain/milestones/will-miss.ts';
import { measureFunnel } from '../measure-funnel.ts';
import { rulesOf } from '../workspace-rules.ts';
import { isHeardSince, type JudgedTarget } from './judged-targets.ts';
import type { Remembering } from './reached-goals.ts';

const HEARD_WORKING_DAYS = 3;

/** Targets that will be missed as far as anybody can see, while something can still be done about it. */
export async function newWarnings(
  ground: Remembering,
  judged: readonly JudgedTarget[],
): Promise<NewMilestone[]> {
  const { world, workspace, remembered, begun } = ground;
  const { calendar, today } = rulesOf(world, workspace);
  // Whoever has just begun is looking anyway.
  if (dateIn(workspace.timeZone, begun) >= today) return [];
  const found: NewMilestone[] = [];
  for (const { line, period, report, phase } of judged) {
    const key = `warning:${lineKey(line)}:${period.from}`;
    if (phase !== 'running' || remembered.some((one) => one.key === key)) continue;
    if (!willMiss(report, period.to, calendar)) continue;
    // What looks like a standstill may be a source that is silent.
    const recently = calendar.nthWorkingDay(today, -HEARD_WORKING_DAYS);
    if (!(await isHeardSince(ground, line.metric, recently))) continue;
    const latest = await latestUsefulTo(ground, line.metric, period.to);
    if (!willMiss(report, latest, calendar)) continue;
    const { actual, target, forecast } = report;
    const { low, high } = forecast!;
    const facts = {
      every: line.every,
      filter: line.filter,
      target: target.value,
      actual: actual!,
      low,
      high,
      latest,
    };
    const { from, to } = period;
    found.push({
      kind: 'warning',
      key,
      metric: line.metric,
      period: { from, to },
      facts,
      at: world.now(),
      silent: false,
    });
  }
  return found;
}

/** Until when what leads to a figure still helps it: the end, less what the way to it usually takes. */
async function latestUsefulTo(
  { world, workspace, catalogue }: Remembering,
  metric: string,
  end: CivilDate,
): Promise<CivilDate> {
  const funnel = (await world.store.funnels.of(workspace.id)) ?? USUAL_FUNNEL;
  if (!chainTo(metric, funnel, [])) return end;
  const { steps } = await measureFunnel(world, workspace, catalogue, funnel);
  const above = (chainTo(metric, funnel, steps) ?? []).findLast(({ days }) => days > 0);
  return addDays(end, -(above?.days ?? 0));
}
