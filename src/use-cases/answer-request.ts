import type { Answer } from '../domain/answer.ts';
import type { KpiRequest } from '../domain/kpi-request.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { Workspace } from '../domain/workspace.ts';
import { explainKpi } from './explain-kpi.ts';
import { followMetric } from './follow-metric.ts';
import type { World } from './ports.ts';
import { showKpi } from './show-kpi.ts';
import { showScorecard } from './show-scorecard.ts';

export type AskedIn = {
  readonly workspace: Workspace;
  readonly catalogue: Catalogue;
  /** Where it was asked: every place follows figures of its own. */
  readonly channelId: string;
};

/** Whatever somebody asks for with `/kpi`, a button or in a terminal, answered. */
export async function answerRequest(
  world: World,
  { workspace, catalogue, channelId }: AskedIn,
  request: KpiRequest,
): Promise<Answer> {
  switch (request.kind) {
    case 'show':
      return showKpi(world, workspace, catalogue, request);
    case 'explain':
      return explainKpi(world, workspace, catalogue, request);
    case 'scorecard':
      return showScorecard(world, workspace, catalogue, { channelId, period: request.period });
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
    case 'help':
      return { kind: 'help' };
  }
}
