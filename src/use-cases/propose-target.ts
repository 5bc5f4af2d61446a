import { partiesOf } from '../domain/contract.ts';
import type { Metric } from '../domain/metric.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import { periodAt } from '../domain/periods.ts';
import { isOver, levelsFit } from '../domain/six-marks.ts';
import type { Target } from '../domain/target.ts';
import type { ProposedTargetAnswer } from '../domain/target-answer.ts';
import type { SetTargetRequest, TargetProblem, TargetTerms } from '../domain/target-request.ts';
import type { Workspace } from '../domain/workspace.ts';
import { currentTarget } from './find-target.ts';
import type { World } from './ports.ts';
import type { WantedTarget } from './set-target.ts';
import { suggestTarget } from './target-past.ts';
import { rulesOf } from './workspace-rules.ts';

/** What somebody wants set, with what they left unsaid filled in by what there is and what history suggests. */
export async function proposeTarget(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  request: SetTargetRequest,
): Promise<ProposedTargetAnswer | { readonly problem: TargetProblem }> {
  const { today, fiscalYear } = rulesOf(world, workspace);
  const metric = catalogue.get(request.metric)!;
  const known = await world.store.targets.all(workspace.id);
  const current = currentTarget(known, request, today) ?? null;
  const every = request.every ?? (current && current.every !== 'once' ? current.every : 'month');
  const asked = request.from ?? today;
  const from = every === 'once' ? asked : periodAt(every, asked, fiscalYear).from;
  if (isOver(request, today))
    return { problem: { about: 'over', metric: metric.key, until: request.until!, today } };
  const value = request.value ?? currentValue(request, current);
  const filled = { ...request, every, from, value, terms: reasoned(request.terms, value, current) };
  const aim = { metric: metric.key, every, from, until: request.until, filter: request.filter };
  const suggestion = filled.value === null ? await suggestTarget(world, workspace, catalogue, aim) : null;
  const proposed = { ...filled, value: filled.value ?? suggestion?.value ?? null };
  if (!fits(proposed, current, metric)) return { problem: { about: 'levels', metric: metric.key } };
  return { kind: 'proposed_target', metric, request: proposed, suggestion, current, today };
}

/** What a proposal sets, once somebody means it. */
export function wantedOf(
  { metric, request, current }: ProposedTargetAnswer,
  value: number,
  setBy: string,
): WantedTarget {
  const { every, from, until, filter, terms } = request;
  return {
    metric: metric.key,
    value,
    every,
    from,
    until,
    filter,
    ...terms,
    // Naming one department's owner leaves the others'.
    ...(terms.owners && { owners: { ...current?.owners, ...terms.owners } }),
    parties: partiesOf(metric, filter),
    setBy,
  };
}

/** "Because …" says of a new target which goal it serves, and of one whose goal is known why it changes. */
function reasoned({ why, ...terms }: TargetTerms, value: number | null, current: Target | null): TargetTerms {
  const isReason =
    why !== undefined &&
    terms.reason === undefined &&
    current !== null &&
    current.why !== '' &&
    current.why !== why &&
    current.value !== value;
  if (isReason) return { ...terms, reason: why };
  return { ...terms, ...(why !== undefined && { why }) };
}

/** Terms said of a target that there is (`target meetings stretch 95`) leave its value alone. */
function currentValue({ terms }: SetTargetRequest, current: Target | null): number | null {
  return current && Object.keys(terms).length > 0 ? current.value : null;
}

function fits({ value, terms }: SetTargetRequest, current: Target | null, metric: Metric): boolean {
  if (value === null) return true;
  const kept = current?.value === value ? current : null;
  const minimum = terms.minimum === undefined ? (kept?.minimum ?? null) : terms.minimum;
  const stretch = terms.stretch === undefined ? (kept?.stretch ?? null) : terms.stretch;
  return levelsFit({ minimum, value, stretch }, metric);
}
