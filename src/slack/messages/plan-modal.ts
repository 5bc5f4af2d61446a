import type { InputBlock, ModalView } from '@slack/types';
import type { PlanAnswer } from '../../domain/answer.ts';
import type { PlanGoal, PlanWanted } from '../../domain/funnel/growth-plan.ts';
import { yearAt } from '../../domain/named-periods.ts';
import { readAmount } from '../../speech/amount-words.ts';
import { fullFigure, number, percent, type Reader, shortDate, shortFigure } from '../../speech/format.ts';
import { type FunnelSentence, funnelSay } from '../../speech/funnel-words.ts';
import { readGoal, readPart } from '../../speech/kpi-words/plan-words.ts';
import { plain, textInput } from './inputs.ts';

export const PLAN_MODAL = 'plan';

/** What a modal carries from its opening to its submission. */
export type PlanPlace = {
  readonly responseUrl: string;
  readonly channelId: string;
  /** Whether there is a year of sales that growth could be counted from. */
  readonly hasBase: boolean;
};

const FIELDS = ['goal', 'new', 'marketing', 'deal', 'year'] as const;
type Field = (typeof FIELDS)[number];

/** Opened at once, while history is read: a trigger lives three seconds. */
export function loadingModal({ locale }: Reader): ModalView {
  return {
    type: 'modal',
    callback_id: PLAN_MODAL,
    title: plain(funnelSay(locale, 'modal.title')),
    close: plain(funnelSay(locale, 'modal.close')),
    blocks: [{ type: 'section', text: plain(funnelSay(locale, 'modal.loading')) }],
  };
}

/** What went wrong while history was read, in place of the questions. */
export function failedModal(sentence: string, reader: Reader): ModalView {
  return { ...loadingModal(reader), blocks: [{ type: 'section', text: plain(sentence) }] };
}

/** The four questions, answered by history where it can, and by what was answered before. */
export function planModal(answer: PlanAnswer, place: PlanPlace, reader: Reader): ModalView {
  const { locale } = reader;
  const { wanted, history, year, today } = answer;
  const say = (key: FunnelSentence, values = {}) => funnelSay(locale, key, values);
  const money = { unit: 'money', decimals: 0 } as const;
  const share = (value: number | null) => (value === null ? '' : percent(value, locale));
  const { base } = history;
  const goal = wanted.goal ?? (history.growth === null || !base ? null : growthOf(history.growth));
  const apart = wanted.marketingShare === 'none' ? null : (wanted.marketingShare ?? history.marketingShare);
  const deal = wanted.averageDeal ?? history.averageDeal;
  const named = yearAt(year.from, reader.fiscalYear).ends;
  return {
    type: 'modal',
    callback_id: PLAN_MODAL,
    private_metadata: JSON.stringify(place),
    title: plain(say('modal.title')),
    submit: plain(say('modal.submit')),
    close: plain(say('modal.close')),
    blocks: [
      { type: 'section', text: plain(say('modal.intro')) },
      input('goal', say('modal.goal'), goal ? goalText(goal, reader) : '', {
        hint: base
          ? say('modal.goal.base', {
              base: shortFigure(base.value, money, reader),
              from: shortDate(base.from, today, locale),
              to: shortDate(base.to, today, locale),
            })
          : say('modal.goal.hint'),
      }),
      input('new', say('modal.new'), share(wanted.newShare ?? history.newShare), {
        hint: say('modal.new.hint'),
      }),
      input('marketing', say('modal.marketing'), share(apart), {
        hint: say('modal.marketing.hint'),
        optional: true,
      }),
      input('deal', say('modal.deal'), deal === null ? '' : number(Math.round(deal), locale), {
        hint:
          history.averageDeal === null
            ? say('modal.deal.hint', { currency: reader.currency })
            : say('modal.deal.history', { deal: fullFigure(Math.round(history.averageDeal), money, reader) }),
      }),
      yearInput(named, yearAt(today, reader.fiscalYear).ends, reader),
    ],
  };
}

/** What was answered, or which fields cannot be used and why. */
export function readPlanModal(
  values: ModalValues,
  { hasBase }: Pick<PlanPlace, 'hasBase'>,
  { locale }: Reader,
): { readonly wanted: PlanWanted } | { readonly errors: Readonly<Record<string, string>> } {
  const text = (field: Field) => values[field]?.answer?.value?.trim() ?? '';
  const goal = readGoal('growth', text('goal').includes('%') ? text('goal') : '') ?? goalIn(text('goal'));
  const newShare = readPart(text('new'));
  const marketing = text('marketing') === '' ? 'none' : readPart(text('marketing'));
  const deal = readAmount(text('deal'));
  const errors: [Field, FunnelSentence, boolean][] = [
    ['goal', 'modal.error.goal', goal === null],
    ['goal', 'modal.error.base', goal?.kind === 'growth' && !hasBase],
    ['new', 'modal.error.share', newShare === null],
    ['marketing', 'modal.error.share', marketing === null],
    ['deal', 'modal.error.deal', deal === null || deal <= 0],
  ];
  const wrong = errors.filter(([, , isWrong]) => isWrong);
  if (wrong.length > 0 || goal === null || deal === null)
    return { errors: Object.fromEntries(wrong.map(([field, key]) => [field, funnelSay(locale, key)])) };
  const year = Number(values.year?.answer?.selected_option?.value);
  return {
    wanted: {
      goal,
      newShare,
      marketingShare: marketing,
      averageDeal: deal,
      year: Number.isInteger(year) && year > 0 ? year : null,
      usualRates: false,
    },
  };
}

/** As Slack sends them: by block and action. */
export type ModalValues = {
  readonly [block: string]: {
    readonly [action: string]: {
      readonly value?: string | null | undefined;
      readonly selected_option?: { readonly value: string } | null | undefined;
    };
  };
};

/** A small number without its sign is a growth in percent; anything larger is an amount. */
function goalIn(text: string): PlanGoal | null {
  const amount = readAmount(text);
  if (amount === null) return null;
  return amount < 1_000 ? readGoal('growth', text) : readGoal('revenue', text);
}

function goalText({ kind, value }: PlanGoal, { locale }: Reader): string {
  return kind === 'growth' ? percent(value, locale) : number(value, locale);
}

function growthOf(value: number): PlanGoal {
  return { kind: 'growth', value };
}

function input(
  field: Field,
  label: string,
  initial: string,
  { hint, optional = false }: { readonly hint: string; readonly optional?: boolean },
): InputBlock {
  return {
    type: 'input',
    block_id: field,
    label: plain(label),
    hint: plain(hint),
    optional,
    element: textInput(initial),
  };
}

function yearInput(named: number, current: number, { locale }: Reader): InputBlock {
  const years = [...new Set([current, current + 1, named])].sort((a, b) => a - b);
  const options = years.map((year) => ({ text: plain(String(year)), value: String(year) }));
  return {
    type: 'input',
    block_id: 'year',
    label: plain(funnelSay(locale, 'modal.year')),
    element: {
      type: 'static_select',
      action_id: 'answer',
      options,
      initial_option: options[years.indexOf(named)]!,
    },
  };
}
