import type { WhyAnswer } from '../domain/answer.ts';
import { roundedEffects } from '../domain/funnel/rounded-effects.ts';

/** The parts of a change, whole in the metric's unit: they sum to `after` − `before`. */
export function whyJson({ explanation, explainable }: WhyAnswer): object {
  if (!explanation) return { why: null, explainable: explainable.map(({ key }) => key) };
  const { against, parts, stages, cases } = explanation;
  const [before, after] = [Math.round(explanation.before), Math.round(explanation.after)];
  const effects = roundedEffects(
    parts.map(({ effect }) => effect),
    after - before,
    1,
  );
  return {
    why: {
      against:
        against.kind === 'target'
          ? { kind: against.kind, from: against.usual.from, to: against.usual.to }
          : { kind: against.kind, from: against.period.from, to: against.period.to },
      before,
      after,
      change: after - before,
      parts: parts.map((part, at) => ({
        kind: part.kind,
        from: part.kind === 'rate' ? part.from : null,
        metric: part.kind === 'volume' ? part.metric : part.kind === 'rate' ? part.to : 'average_deal',
        before: part.before,
        after: part.after,
        effect: effects[at],
      })),
      stages: stages.map(({ metric, days }) => ({ metric, days_before: days })),
      cases,
    },
  };
}
