import type { Answer } from '../domain/answer.ts';
import type { KpiReport } from '../domain/kpi-report.ts';
import { showOf } from '../domain/kpi-request.ts';
import type { LogProblem, LogRequest, UnlogRequest } from '../domain/log-request.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import { periodAt } from '../domain/periods.ts';
import { isOfferedByOwner } from '../domain/told-apart.ts';
import type { Workspace } from '../domain/workspace.ts';
import { OWN_SOURCE, recordOwn } from './own-source.ts';
import { ownerCalled, type Person } from './person.ts';
import type { World } from './ports.ts';
import { showKpi } from './show-kpi.ts';
import { rulesOf } from './workspace-rules.ts';

/** Takes a figure from somebody's own hand into the ledger: of their own work, where it can be told by person. */
export async function logFigure(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  { metric: key, value, date: asked, filter }: LogRequest,
  person: Person | undefined,
): Promise<Answer> {
  const { today, fiscalYear } = rulesOf(world, workspace);
  const metric = catalogue.get(key)!;
  const date = asked ?? today;
  const refused = (about: LogProblem['about'], more: Partial<LogProblem> = {}): Answer => ({
    kind: 'problem',
    problem: { kind: 'log', problem: { about, metric: key, words: date, ...more } },
  });
  if (!person) return refused('public');
  if (metric.kind === 'derived') {
    return refused('derived', { inputs: catalogue.inputsOf(key).map((input) => input.metric.key) });
  }
  if (date > today) return refused('future');
  const isPersonal = metric.kind === 'flow' && isOfferedByOwner(metric);
  if (metric.family === 'organisation' && filter.owner !== undefined)
    return { kind: 'problem', problem: { kind: 'not_per_person', metric: key, period: null } };
  const owner = isPersonal && filter.owner === undefined ? await ownerOf(world, workspace, person) : null;
  const at = world.now();
  await recordOwn(world, workspace, { label: 'log', learnedAt: at }, [
    {
      metric: key,
      date,
      value,
      form: metric.kind === 'flow' ? 'amount' : 'snapshot',
      dimensions: { ...filter, ...(owner !== null && { owner }) },
      key: keyOf(at, person),
    },
  ]);
  const sources = await world.store.ledger.sources(workspace.id, [key]);
  const report = await reportAround((grain) =>
    showKpi(world, workspace, catalogue, showOf(key, periodAt(grain, date, fiscalYear))),
  );
  const others = sources.filter(({ source }) => source !== OWN_SOURCE).map(({ source }) => source);
  return { kind: 'log', value, date, at, owner: owner ?? filter.owner ?? null, report, others };
}

/** The month, unless it is the week or the quarter that somebody wants something of. */
async function reportAround(
  show: (grain: 'month' | 'week' | 'quarter') => Promise<{ readonly report: KpiReport }>,
): Promise<KpiReport> {
  const { report: month } = await show('month');
  if (month.target?.basis === 'set') return month;
  for (const grain of ['week', 'quarter'] as const) {
    const { report } = await show(grain);
    if (report.target?.basis === 'set') return report;
  }
  return month;
}

/** Takes back what the same person logged at a moment; doing so twice is doing it once. */
export async function unlogFigure(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  { metric: key, at }: UnlogRequest,
  person: Person | undefined,
): Promise<Answer> {
  const metric = catalogue.get(key)!;
  if (!person) return { kind: 'unlog', metric, undone: false };
  const { withdrawn } = await recordOwn(world, workspace, { label: 'log', learnedAt: world.now() }, [
    {
      metric: key,
      date: at.slice(0, 10),
      value: null,
      form: 'amount',
      dimensions: {},
      key: keyOf(at, person),
    },
  ]);
  return { kind: 'unlog', metric, undone: withdrawn > 0 };
}

function keyOf(at: string, { id }: Person): string {
  return `${at}/${id}`;
}

/** As the figures write them already, or else as Slack does. */
async function ownerOf(world: World, workspace: Workspace, person: Person): Promise<string | null> {
  return (await ownerCalled(world, workspace, person)) ?? person.name;
}
