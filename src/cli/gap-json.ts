import type { GapAnswer } from '../domain/answer.ts';

/** What is missing, what was tried, and every lever: the smallest change that alone is enough first. */
export function gapJson({ gap, goals }: GapAnswer): object {
  if (!gap) return { gap: null, goals: goals.map(({ key }) => key) };
  return {
    gap: {
      basis: gap.basis,
      coming: gap.coming,
      missing: gap.missing,
      left: gap.left,
      landing: gap.landing,
      tried: gap.tried.map(({ whatIf, gain }) => ({ ...whatIf, gain })),
      not_levers: gap.unfit,
    },
    levers: gap.levers.map((need) => ({
      kind: need.lever.kind,
      key: need.lever.key,
      from: need.lever.kind === 'rate' ? need.lever.from : null,
      to: need.lever.kind === 'rate' ? need.lever.to : null,
      now: need.now,
      tried: need.tried,
      needed: need.needed,
      change: need.change,
      what_if: need.whatIf && { by: need.whatIf.by, unit: need.whatIf.unit },
      per_week: need.perWeek,
      per_person_week: need.perPersonWeek,
      people: 'people' in need.lever ? need.lever.people : null,
      useful_until: 'latest' in need.lever ? need.lever.latest : null,
      reachable: need.whyNot === null,
      why_not: need.whyNot,
    })),
  };
}
