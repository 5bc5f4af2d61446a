import type { Answer, NeededAnswer } from '../domain/answer.ts';
import { toNumber } from '../domain/funnel/fraction.ts';
import { guardSuffers } from '../domain/guard.ts';
import type { KpiReport, PeriodTarget } from '../domain/kpi-report.ts';
import type { Gap } from '../domain/needed.ts';
import type { Period } from '../domain/period.ts';
import type { SourceState } from '../domain/readings.ts';
import type { TreeNode } from '../domain/target-tree.ts';
import { funnelJson, planJson } from './funnel-json.ts';
import { gapJson } from './gap-json.ts';
import { targetJson } from './target-json.ts';
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
      return {
        ...reportJson(answer.report),
        by: answer.report.trend.grain,
        rows: answer.report.trend.buckets.map(({ period, value, target, rows, partial }) => ({
          period: periodJson(period),
          actual: value,
          target,
          observations: rows,
          partial,
        })),
        sources: answer.sources.map(sourceJson),
      };
    case 'breakdown':
      return {
        ...reportJson(answer.report),
        by: answer.breakdown.dimension,
        rows: answer.breakdown.rows.map(({ name, actual, share, target, rows }) => ({
          name,
          actual,
          ...(answer.breakdown.against && { before: answer.breakdown.against.values.get(name) ?? null }),
          share,
          target,
          observations: rows,
        })),
        sources: answer.sources.map(sourceJson),
      };
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
    case 'role':
      return { lens: answer.lens };
    case 'explain': {
      const { metric } = answer.report;
      return {
        ...reportJson(answer.report),
        definition: metric.definition,
        formula: metric.kind === 'derived' ? metric.formula : null,
        inputs: answer.inputs.map(({ metric, at, value, rows }) => ({
          metric: metric.key,
          at,
          value,
          observations: rows,
        })),
        left_out: answer.leftOut.map(({ source, label, at, reason, column, rows }) => ({
          source,
          label,
          at,
          reason,
          column,
          rows,
        })),
        sources: answer.sources.map(sourceJson),
      };
    }
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
    case 'proposed_target':
    case 'proposed_end':
      return targetJson(answer);
    case 'plan':
      return planJson(answer);
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
    case 'help':
    case 'hello':
    case 'thanks':
      return {};
    case 'problem':
      return { problem: answer.problem };
  }
}

function neededJson({ needed: { report, own, goal, people }, sources }: NeededAnswer) {
  const gap = (of: Gap | null) =>
    of && { amount: of.amount, per_working_day: of.perWorkingDay, per_person: of.perPerson };
  return {
    ...reportJson(report),
    needed: gap(own),
    people: people && { count: people.count, from: people.from, to: people.to },
    goal: goal && {
      metric: goal.report.metric.key,
      target: goal.report.target?.value ?? null,
      actual: goal.report.actual,
      remaining: goal.remaining,
      average_deal: goal.averageDeal,
      needed: gap(goal.gap),
      stages: goal.stages,
      rates: goal.steps.map(({ from, to, blended }) => ({
        from,
        to,
        rate: toNumber(blended.rate),
        converted: blended.converted,
        entered: blended.entered,
        own_share: blended.ownShare,
        low: blended.low,
        high: blended.high,
      })),
      latest_useful: goal.latest?.date ?? null,
    },
    sources: sources.map(sourceJson),
  };
}

function nodeJson({ report, by, children, unshared, rolledUp }: TreeNode): object {
  return {
    key: report.metric.key,
    filter: report.filter,
    by,
    target: report.target?.value ?? null,
    ...termsJson(report.target),
    rolled_up: rolledUp,
    actual: report.actual,
    status: report.status,
    unshared,
    children: children.map(nodeJson),
  };
}

function reportJson(report: KpiReport) {
  const { metric, forecast, change, evidence, workingDays } = report;
  return {
    metric: metric.key,
    unit: metric.unit,
    period: periodJson(report.period),
    today: report.today,
    filter: report.filter,
    actual: report.actual,
    target: report.target?.value ?? null,
    target_basis: report.target?.basis ?? null,
    ...termsJson(report.target),
    attainment: report.attainment,
    expected: report.expected,
    run_rate: report.runRate,
    forecast: forecast?.value ?? null,
    forecast_low: forecast?.low ?? null,
    forecast_high: forecast?.high ?? null,
    remaining: report.remaining,
    remaining_per_working_day: report.remainingPerWorkingDay,
    status: report.status,
    too_early: report.tooEarly,
    working_days: workingDays,
    change: change && {
      period: periodJson(change.period),
      value: change.value,
      difference: change.difference,
      fraction: change.fraction,
    },
    cases: evidence?.cases ?? null,
    low: evidence?.low ?? null,
    high: evidence?.high ?? null,
    observations: report.rows,
  };
}

/** The target's levels, and whether it holds by agreement. */
function termsJson(target: PeriodTarget | null) {
  const { contract, pending } = target ?? {};
  return {
    target_minimum: target?.minimum ?? null,
    target_stretch: target?.stretch ?? null,
    target_draft: target?.draft ?? null,
    target_contract: contract
      ? { version: contract.version, agreed_by: contract.agreedBy, agreed_at: contract.agreedAt }
      : null,
    target_pending: pending ?? null,
  };
}

function guardJson(guard: KpiReport | null) {
  return guard && { metric: guard.metric.key, actual: guard.actual, suffers: guardSuffers(guard) };
}

export function periodJson(period: Period) {
  const { kind, from, to } = period;
  return { from, to, kind, grain: 'grain' in period ? period.grain : null };
}

function sourceJson({ source, metric, rows, firstDate, lastDate, learnedAt }: SourceState) {
  return {
    source,
    metric,
    observations: rows,
    first_date: firstDate,
    last_date: lastDate,
    learned_at: learnedAt,
  };
}
