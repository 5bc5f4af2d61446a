import type { Answer } from '../domain/answer.ts';
import { decisionsJson } from './decisions-json.ts';
import { digestJson } from './digest-json.ts';
import { explanationJson } from './explanation-json.ts';
import { funnelJson, planJson } from './funnel-json.ts';
import { gapJson } from './gap-json.ts';
import { milestonesJson } from './milestones-json.ts';
import { neededJson } from './needed-json.ts';
import { breakdownJson, overTimeJson } from './parts-json.ts';
import { guardJson, periodJson, reportJson, sourceJson } from './report-json.ts';
import { statusJson } from './status-json.ts';
import { targetJson } from './target-json.ts';
import { competitionJson, topJson } from './top-json.ts';
import { nodeJson } from './tree-json.ts';
import { whyJson } from './why-json.ts';

/**
 * An answer as one stable object: plain numbers, `null` for no data, percentages as fractions. Names once given
 * stay; new ones may come.
 */
export function answerJson(answer: Answer): object {
  switch (answer.kind) {
    case 'report':
      return {
        ...reportJson(answer.report),
        guard: guardJson(answer.guard),
        sources: answer.sources.map(sourceJson),
      };
    case 'over_time':
      return overTimeJson(answer);
    case 'breakdown':
      return breakdownJson(answer);
    case 'needed':
      return neededJson(answer);
    case 'scorecard':
      return {
        period: periodJson(answer.period),
        chosen: answer.chosen,
        lens: answer.lens?.shown ?? 'channel',
        ...(answer.own && {
          own: { owner: answer.own.name, metrics: answer.own.reports.map(reportJson) },
        }),
        metrics: answer.reports.map(reportJson),
      };
    case 'log':
      return {
        logged: { metric: answer.report.metric.key, value: answer.value, date: answer.date, at: answer.at },
        ...reportJson(answer.report),
      };
    case 'unlog':
      return { metric: answer.metric.key, undone: answer.undone };
    case 'proposed_competition': {
      const { kind: _, ...competition } = answer.request;
      return { competition };
    }
    case 'competitions':
      return { competitions: answer.standings.map(competitionJson) };
    case 'standing':
      return { competition: answer.standing && competitionJson(answer.standing) };
    case 'top':
      return topJson(answer);
    case 'channel':
      return { rule: answer.rule };
    case 'proposed_win': {
      const { kind: _, ...win } = answer.request;
      return { win };
    }
    case 'role':
      return { lens: answer.lens };
    case 'explain':
      return explanationJson(answer);
    case 'gap':
      return { ...reportJson(answer.report), ...gapJson(answer), sources: answer.sources.map(sourceJson) };
    case 'tree':
      return {
        period: periodJson(answer.tree.period),
        goal: nodeJson(answer.tree.goal),
        beside: answer.tree.beside.map(nodeJson),
      };
    case 'why':
      return { ...reportJson(answer.report), ...whyJson(answer), sources: answer.sources.map(sourceJson) };
    case 'funnel':
      return funnelJson(answer);
    case 'target_card':
    case 'target_list':
    case 'target_batch':
    case 'target_history':
    case 'target_owners':
    case 'proposed_target':
    case 'proposed_end':
      return targetJson(answer);
    case 'decisions':
      return decisionsJson(answer);
    case 'proposed_decision': {
      const { text, ownerId, moves } = answer.request;
      return { proposed: { text, owner: ownerId, due_on: answer.dueOn, metric: moves } };
    }
    case 'plan':
      return planJson(answer);
    case 'status':
      return statusJson(answer);
    case 'digest_list':
    case 'digest_card':
    case 'proposed_digest':
      return digestJson(answer);
    case 'milestones':
      return milestonesJson(answer);
    case 'naming':
      return { outcome: answer.outcome, name: answer.name };
    case 'list':
      return {
        metrics: answer.metrics.map(({ metric, hasData }) => ({
          metric: metric.key,
          name: metric.name,
          kind: metric.kind,
          unit: metric.unit,
          department: metric.department,
          has_data: hasData,
        })),
      };
    case 'follow':
      return { metric: answer.metric.key, outcome: answer.outcome };
    case 'compare':
      return {
        ...reportJson(answer.report),
        compared: reportJson(answer.other),
        sources: answer.sources.map(sourceJson),
      };
    case 'review':
    case 'help':
    case 'hello':
    case 'thanks':
      return {};
    case 'problem':
      return { problem: answer.problem };
  }
}
