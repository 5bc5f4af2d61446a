import type { Answer, ReportAnswer } from '../domain/answer.ts';
import { dateAt, type Instant } from '../domain/civil-date.ts';
import { mayBeExplained } from '../domain/funnel/chain.ts';
import { showOf } from '../domain/kpi-request.ts';
import type { Milestone, MilestoneKind, MilestoneOf } from '../domain/milestones/milestone.ts';
import { periodOf } from '../domain/milestones/target-line.ts';
import type { Period } from '../domain/period.ts';
import { standingOf } from '../speech/contract-words.ts';
import type { Reader } from '../speech/format.ts';
import { speakGap } from '../speech/gap-sentences.ts';
import { speakGoal } from '../speech/milestones/goal-sentences.ts';
import type { About } from '../speech/milestones/milestone-words.ts';
import { speakMiss } from '../speech/milestones/miss-sentences.ts';
import { speakRecord } from '../speech/milestones/record-sentences.ts';
import { speakWarning } from '../speech/milestones/warning-sentences.ts';
import type { Spoken } from '../speech/spoken.ts';
import { closeGap } from '../use-cases/close-gap.ts';
import type { GoalsWorld } from '../use-cases/milestones/judged-targets.ts';
import { isStillAtRisk, milestoneOf } from '../use-cases/milestones/told-milestone.ts';
import type { Compose } from '../use-cases/posts-port.ts';
import { showKpi } from '../use-cases/show-kpi.ts';
import { whyKpi } from '../use-cases/why-kpi.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { channelReader } from './channel-reader.ts';
import { answerMessage } from './messages/answer-message.ts';
import { milestoneActions } from './messages/milestone-actions.ts';
import type { SlackDeps } from './slack-deps.ts';

/** What is said of a milestone, and what is drawn beside it. */
type Composition = { readonly spoken: Spoken; readonly picture: Answer };

/** A kind of milestone with everything that its words are made of. */
type Telling<Kind extends MilestoneKind> = {
  readonly ground: GoalsWorld;
  readonly milestone: MilestoneOf<Kind>;
  readonly about: About;
  readonly reader: Reader;
  /** It was never said before. */
  readonly isFirst: boolean;
};

/** Goals, records, misses and warnings in words: from what is remembered of them, with what has been said since. */
export function composeMilestone(deps: SlackDeps): Compose {
  return async (workspace, post) => {
    const { world, metricsOf, draw } = deps;
    const { catalogue } = await metricsOf(workspace);
    const ground = { world, workspace, catalogue };
    const milestone = await milestoneOf(ground, post);
    const metric = milestone && catalogue.get(milestone.metric);
    if (!metric) return null;
    const reader = channelReader(workspace);
    const period = periodIn(milestone);
    const filter = 'filter' in milestone.facts ? milestone.facts.filter : {};
    const about = { metric, period, filter, today: rulesOf(world, workspace).today };
    const told = await tell({ ground, milestone, about, reader, isFirst: post.ts === null });
    if (!told) return null;
    const picture = await draw(told.picture, reader);
    const actions = milestoneActions(milestone, { metric, period }, catalogue.get, reader);
    return {
      picture: picture ?? null,
      message: (fileId) =>
        answerMessage(told.spoken, {
          actions,
          picture: picture && fileId ? { fileId, alt: picture.alt } : undefined,
        }),
    };
  };
}

function periodIn(milestone: Milestone): Period {
  return periodOf(
    milestone.kind === 'record' ? milestone.facts.grain : milestone.facts.every,
    milestone.period,
  );
}

function tell({ milestone, ...rest }: Telling<MilestoneKind>): Promise<Composition | null> {
  switch (milestone.kind) {
    case 'goal':
      return goal({ milestone, ...rest });
    case 'record':
      return record({ milestone, ...rest });
    case 'miss':
      return miss({ milestone, ...rest });
    case 'warning':
      return warning({ milestone, ...rest });
  }
}

async function goal({ ground, milestone, about, reader }: Telling<'goal'>): Promise<Composition> {
  const { catalogue } = ground;
  const { facts, at } = milestone;
  const [answer, around] = await Promise.all([
    reportOf(ground, about, facts.correction ? null : at),
    aroundOf(ground, milestone),
  ]);
  const standing = standingIn(answer, about, reader);
  return {
    spoken: speakGoal(milestone, about, { ...around, standing }, catalogue.get, reader),
    picture:
      milestone.reversedAt === null
        ? { ...answer, reached: { level: facts.level, value: facts.goal } }
        : answer,
  };
}

async function record({ ground, milestone, about, reader }: Telling<'record'>): Promise<Composition> {
  const { world, workspace, catalogue } = ground;
  const { facts, at } = milestone;
  // What came in late is drawn where it belongs.
  const last = dateAt(milestone.period.to, '12:00', workspace.timeZone);
  const then = { ...world, now: () => (at < last ? at : last) };
  const by = { kind: 'grain', grain: facts.grain } as const;
  const [answer, around] = await Promise.all([
    showKpi(then, workspace, catalogue, { ...showOf(about.metric.key, null), by }),
    aroundOf(ground, milestone),
  ]);
  const isRecord = milestone.reversedAt === null;
  const picture = answer.kind === 'over_time' && isRecord ? ({ ...answer, isRecord } as const) : answer;
  return { spoken: speakRecord(milestone, about, around, reader), picture };
}

async function miss({ ground, milestone, about, reader }: Telling<'miss'>): Promise<Composition> {
  const { world, workspace, catalogue } = ground;
  const { metric, period, filter } = about;
  const isExplained = mayBeExplained(metric.key) && Object.keys(filter).length === 0;
  const asked = { kind: 'why', metric: metric.key, period, compare: null } as const;
  const [answer, explained] = await Promise.all([
    reportOf(ground, about, null),
    isExplained ? whyKpi(world, workspace, catalogue, asked) : null,
  ]);
  const why = explained?.explanation?.against.kind === 'target' ? explained : null;
  const standing = standingIn(answer, about, reader);
  return {
    spoken: speakMiss(milestone, about, { why, standing }, catalogue.get, reader),
    picture: why && milestone.reversedAt === null ? why : answer,
  };
}

async function warning({
  ground,
  milestone,
  about,
  reader,
  isFirst,
}: Telling<'warning'>): Promise<Composition | null> {
  const { world, workspace, catalogue } = ground;
  const { metric, period, filter } = about;
  const answer = await reportOf(ground, about, null);
  if (isFirst && !isStillAtRisk(answer.report)) return null;
  const hasLevers = mayBeExplained(metric.key) && Object.keys(filter).length === 0;
  const gap = hasLevers
    ? await closeGap(world, workspace, catalogue, { kind: 'gap', metric: metric.key, period, what: [] })
    : null;
  const isOpen = gap?.gap && gap.gap.left > 0 && gap.gap.levers.some(({ whyNot }) => whyNot === null);
  const around = {
    gap: isOpen ? speakGap(gap, catalogue.get, reader).headline : '',
    standing: standingIn(answer, about, reader),
  };
  return { spoken: speakWarning(milestone, answer.report, about, around, reader), picture: answer };
}

/** The figure in its period: as things stood then, or as they do now. */
async function reportOf(
  { world, workspace, catalogue }: GoalsWorld,
  { metric, period, filter }: About,
  then: Instant | null,
): Promise<ReportAnswer> {
  const at = then === null ? world : { ...world, now: () => then };
  const answer = await showKpi(at, workspace, catalogue, { ...showOf(metric.key, period), filter });
  if (answer.kind !== 'report') throw new Error('a figure in its period is a report');
  return answer;
}

function standingIn({ report }: ReportAnswer, { today }: About, reader: Reader): string {
  return report.target ? standingOf(report.target, today, reader) : '';
}

async function aroundOf({ world, workspace }: GoalsWorld, { key }: Milestone) {
  const [thanks, unnamed] = await Promise.all([
    world.store.thanks.of(workspace.id, key),
    world.store.unnamedPeople.all(workspace.id),
  ]);
  return { thanks, unnamed: new Set(unnamed.flatMap(({ userId, name }) => [userId, name])) };
}
