import type { Button } from '@slack/types';
import type { PlanAnswer } from '../../domain/answer.ts';
import { yearAt } from '../../domain/named-periods.ts';
import type { Reader } from '../../speech/format.ts';
import { funnelSay } from '../../speech/funnel-words.ts';
import { planWords } from '../../speech/kpi-words/plan-words.ts';
import { button, run } from './pressable.ts';

/** What the buttons under a plan do; like all others they carry words, here those that ask for just this plan. */
export const PLAN_OPEN = 'plan:open';
export const PLAN_SAVE = 'plan:save';

/** Save it, or answer differently: with every answer in the words, so that what is saved is what was read. */
export function planButtons({ plan, wanted, year, byMonth }: PlanAnswer, reader: Reader): Button[] {
  const { locale } = reader;
  if (!plan) return [planButton(reader)];
  const { goal, newShare, marketingShare, averageDeal } = plan.answers;
  const answered = {
    goal,
    newShare,
    marketingShare: marketingShare ?? 'none',
    averageDeal,
    year: yearAt(year.from, reader.fiscalYear).ends,
    usualRates: wanted.usualRates,
  } as const;
  const shown = planWords(answered);
  return [
    { ...button(PLAN_SAVE, funnelSay(locale, 'button.plan.save'), shown), style: 'primary' },
    button(PLAN_OPEN, funnelSay(locale, 'button.plan.change'), shown),
    run('view', funnelSay(locale, byMonth ? 'button.plan.year' : 'button.plan.months'), {
      kind: 'plan',
      wanted: answered,
      byMonth: !byMonth,
    }),
  ];
}

/** Opens the questions. */
export function planButton({ locale }: Reader): Button {
  return button(PLAN_OPEN, funnelSay(locale, 'button.plan'), 'plan');
}
