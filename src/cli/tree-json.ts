import type { TreeNode } from '../domain/target-tree.ts';
import { termsJson } from './report-json.ts';

/** A target with all that hangs below it. */
export function nodeJson({ report, by, children, unshared, rolledUp }: TreeNode): object {
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
