import type { Answer } from '../domain/answer.ts';
import type { KpiRequest, ShowRequest } from '../domain/kpi-request.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import { cadenceOf } from '../domain/suggested-target.ts';
import { asksForPeople } from '../domain/told-apart.ts';
import type { Workspace } from '../domain/workspace.ts';
import { answerDigest } from './answer-digest.ts';
import { answerTarget } from './answer-target.ts';
import { closeGap } from './close-gap.ts';
import { standingIn, standingsOf } from './competition-standings.ts';
import { dueUnlessSaid } from './decide.ts';
import { explainKpi } from './explain-kpi.ts';
import { followMetric } from './follow-metric.ts';
import { logFigure, unlogFigure } from './log-figure.ts';
import { listMilestones } from './milestones/list-milestones.ts';
import { chooseNaming } from './milestones/naming.ts';
import { neededKpi } from './needed-kpi.ts';
import type { Person } from './person.ts';
import { planGrowth } from './plan-growth.ts';
import type { World } from './ports.ts';
import { showDecisions } from './show-decisions.ts';
import { showFunnel } from './show-funnel.ts';
import { showKpi } from './show-kpi.ts';
import { lensOf, showScorecard } from './show-scorecard.ts';
import { showStatus } from './show-status.ts';
import { showTop } from './show-top.ts';
import { showTree } from './show-tree.ts';
import { suggestTarget } from './target-past.ts';
import { whyKpi } from './why-kpi.ts';
import { rulesOf } from './workspace-rules.ts';

export type AskedIn = {
  readonly workspace: Workspace;
  readonly catalogue: Catalogue;
  /** Where it was asked: every place follows figures of its own. */
  readonly channelId: string;
  /** Asked outside every channel: of what belongs to one, all there is, or all that is the person's own. */
  readonly everywhere?: 'all' | 'mine' | undefined;
  /** Keys of the metrics that are the workspace's own. */
  readonly own?: readonly string[];
  /** Who asked, where the answer is only theirs; without it, it is what everybody in the place sees. */
  readonly person?: Person | undefined;
};

/** Whatever somebody asks for with `/kpi`, a button or in a terminal, answered. */
export async function answerRequest(
  world: World,
  { workspace, catalogue, channelId, everywhere, own = [], person }: AskedIn,
  request: KpiRequest,
): Promise<Answer> {
  switch (request.kind) {
    case 'show': {
      const metric = catalogue.get(request.metric)!;
      if (metric.family === 'organisation' && asksForPeople(request)) return notPerPerson(request);
      const answer = withTargetsOfParts(await showKpi(world, workspace, catalogue, request), catalogue);
      return withSuggestedTarget(world, workspace, catalogue, request, answer);
    }
    case 'needed': {
      const { metric, period, filter } = request;
      const isShared = catalogue.get(metric)!.family === 'organisation';
      if (isShared && asksForPeople({ by: null, filter })) return notPerPerson({ metric, period });
      return neededKpi(world, workspace, catalogue, request);
    }
    case 'gap':
      return closeGap(world, workspace, catalogue, request);
    case 'funnel':
      return showFunnel(world, workspace, catalogue, request);
    case 'tree':
      return showTree(world, workspace, catalogue, request);
    case 'why':
      return whyKpi(world, workspace, catalogue, request);
    case 'plan':
      return planGrowth(world, workspace, catalogue, request.wanted, { byMonth: request.byMonth });
    case 'set_target':
    case 'end_target':
    case 'target_history':
    case 'target_owners':
    case 'target':
    case 'targets':
      return answerTarget(world, workspace, catalogue, request);
    case 'decisions': {
      const ownerId = everywhere === 'mine' ? (person?.id ?? null) : null;
      const isAnywhere = everywhere === 'all' || ownerId !== null;
      const where = { channelId: isAnywhere ? null : channelId, ownerId };
      return showDecisions(world, workspace, catalogue, { ...request, ...where });
    }
    case 'decide': {
      const { today } = rulesOf(world, workspace);
      const dueOn = request.dueOn ?? (await dueUnlessSaid(world, workspace, null));
      const metric = request.moves === null ? null : (catalogue.get(request.moves) ?? null);
      return { kind: 'proposed_decision', request, metric, dueOn, today };
    }
    case 'status':
      return showStatus(world, workspace, { channelId, personId: person?.id ?? null });
    case 'digests':
    case 'set_digest':
    case 'digest_step': {
      const { locale } = workspace;
      const asked = { channelId, personId: person?.id ?? null, locale };
      return answerDigest(world, workspace, catalogue, request, asked);
    }
    case 'explain':
      return explainKpi(world, workspace, catalogue, request);
    case 'scorecard':
      return showScorecard(world, workspace, catalogue, { ...request, channelId, own, person });
    case 'log':
      return logFigure(world, workspace, catalogue, request, person);
    case 'unlog':
      return unlogFigure(world, workspace, catalogue, request, person);
    case 'win':
      return { kind: 'proposed_win', request };
    case 'top':
      return showTop(world, workspace, catalogue, request, channelId);
    case 'competition':
      return { kind: 'proposed_competition', request, today: rulesOf(world, workspace).today };
    case 'competitions':
      return { kind: 'competitions', standings: await standingsOf(world, workspace, catalogue, channelId) };
    case 'standing': {
      const competition = await world.store.competitions.byId(workspace.id, request.id);
      const holds = competition?.withdrawnAt === null ? competition : undefined;
      const standing = holds ? await standingIn(world, workspace, catalogue, holds) : null;
      return { kind: 'standing', standing };
    }
    case 'channel': {
      const rule = await world.store.channelRules.of(workspace.id, channelId);
      return { kind: 'channel', rule, change: request.change };
    }
    case 'role': {
      if (!person || request.lens === null) {
        const lens = await lensOf(world, workspace, person);
        return { kind: 'role', lens, canChoose: person !== undefined };
      }
      const { lens } = request;
      await world.store.personRoles.set(workspace.id, person.id, lens === 'channel' ? null : lens);
      return showScorecard(world, workspace, catalogue, { period: null, channelId, own, person });
    }
    case 'milestones':
      return listMilestones(world, workspace, catalogue, request.period);
    case 'naming':
      return chooseNaming(world, workspace, person, request.named);
    case 'follow':
    case 'unfollow':
      return followMetric(world, workspace, {
        channelId,
        metric: catalogue.get(request.metric)!,
        follow: request.kind === 'follow',
      });
    case 'list': {
      const withData = new Set(await world.store.ledger.metricsWithData(workspace.id));
      const hasData = (key: string) => catalogue.inputsOf(key).some(({ metric }) => withData.has(metric.key));
      return {
        kind: 'list',
        metrics: catalogue.all.map((metric) => ({ metric, hasData: hasData(metric.key) })),
      };
    }
    case 'review':
    case 'help':
    case 'hello':
    case 'thanks':
      return { kind: request.kind };
  }
}

/** Where somebody asks what the target is and there is none, what history would make it. */
async function withSuggestedTarget(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  { metric, focus, filter, knownOn }: ShowRequest,
  answer: Answer,
): Promise<Answer> {
  if (answer.kind !== 'report' || focus !== 'target' || answer.report.target || knownOn) return answer;
  const { from, to } = answer.report.period;
  const aim = { metric, every: cadenceOf(answer.report.period), from, until: to, filter };
  return { ...answer, suggestion: await suggestTarget(world, workspace, catalogue, aim) };
}

function notPerPerson({ metric, period }: Pick<ShowRequest, 'metric' | 'period'>): Answer {
  return { kind: 'problem', problem: { kind: 'not_per_person', metric, period } };
}

/** What is worked out against a target has parts only where they have targets of their own. */
function withTargetsOfParts(answer: Answer, { targetsOf }: Catalogue): Answer {
  if (answer.kind !== 'breakdown') return answer;
  const { metric, period, dimension, rows } = answer.breakdown;
  const [target] = targetsOf(metric.key);
  if (target === undefined || rows.some(({ name, actual }) => name !== null && actual !== null))
    return answer;
  const problem = { kind: 'parts_without_target', metric: metric.key, period, dimension, target } as const;
  return { kind: 'problem', problem };
}
