import { type Decision, daysLate } from '../domain/decision.ts';
import type { DecisionsAnswer } from '../domain/decision-answer.ts';
import type { DecisionsRequest } from '../domain/decision-request.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { Workspace } from '../domain/workspace.ts';
import { decisionProgress } from './decision-progress.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

/** So many of those that are closed are told of, the latest. */
const LATEST_CLOSED = 20;
const READ_CLOSED = 200;

export type DecisionsWanted = Omit<DecisionsRequest, 'kind'> & {
  /** `null`: in any. */
  readonly channelId: string | null;
  /** Only somebody's own. */
  readonly ownerId?: string | null;
};

/** What was decided, and what it has moved: what is open, or what is closed. */
export async function showDecisions(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  { channelId, closed, from, ownerId = null }: DecisionsWanted,
): Promise<DecisionsAnswer> {
  const { decisions } = world.store;
  const { today } = rulesOf(world, workspace);
  const [allOpen, allEnded] = await Promise.all([
    closed ? [] : decisions.openDecisions(workspace.id, channelId),
    decisions.closedDecisions(workspace.id, channelId, READ_CLOSED),
  ]);
  const isAsked = (decision: Decision) => ownerId === null || decision.ownerId === ownerId;
  const open = allOpen.filter(isAsked);
  const ended = allEnded.filter(isAsked).slice(0, LATEST_CLOSED);
  const shown = closed ? ended : open;
  return {
    kind: 'decisions',
    closed,
    rows: await decisionProgress(world, workspace, catalogue, shown),
    from: Math.min(Math.max(1, from), Math.max(1, shown.length)),
    late: open.filter((decision) => daysLate(decision, today) > 0).length,
    hasClosed: ended.length > 0,
    today,
  };
}
