import { type CivilDate, isCivilDate } from '../../domain/civil-date.ts';
import { CUSTOMER_TYPES } from '../../domain/win.ts';
import { NO_WIN, type WinRequest } from '../../domain/win-request.ts';
import type { Reader } from '../../speech/format.ts';
import { readFigure } from '../../speech/kpi-words/targets/read-figure.ts';
import { type WinSentence, winSay } from '../../speech/win-sentences.ts';
import { answerTo, type FieldValues } from './modal-fields.ts';

/** What was answered; `channelId` where it was asked for. */
export type WinAnswers = {
  readonly request: WinRequest & { readonly customer: string };
  readonly userIds: readonly string[];
  readonly channelId: string | null;
};

/** The win that was told, or which fields cannot be used and why, by the field's block. */
export function readWinModal(
  values: FieldValues,
  today: CivilDate,
  { locale }: Reader,
): WinAnswers | { readonly errors: Readonly<Record<string, string>> } {
  const customer = textOf(values, 'customer');
  const typed = textOf(values, 'amount');
  const amount = typed === '' ? null : readFigure(typed, { unit: 'money' });
  const chosen = answerTo(values, 'date').selected_date ?? today;
  const date = isCivilDate(chosen) ? chosen : today;
  const wrong: readonly (readonly [string, WinSentence, boolean])[] = [
    ['customer', 'win.modal.error.customer', customer === ''],
    ['amount', 'win.modal.error.amount', typed !== '' && !amount],
    ['date', 'win.modal.error.future', date > today],
  ];
  const errors = wrong.filter(([, , isWrong]) => isWrong);
  if (errors.length > 0) {
    return { errors: Object.fromEntries(errors.map(([field, key]) => [field, winSay(locale, key)])) };
  }
  const type = answerTo(values, 'type').selected_option?.value;
  const from = (['campaign', 'origin'] as const).flatMap((dimension) => {
    const value = answerTo(values, dimension).selected_option?.value;
    return value === undefined ? [] : [[dimension, value] as const];
  });
  return {
    request: {
      ...NO_WIN,
      customer,
      amount,
      date,
      customerType: CUSTOMER_TYPES.find((one) => one === type) ?? null,
      from: Object.fromEntries(from),
      counted: (answerTo(values, 'counted').selected_options ?? []).length > 0,
    },
    userIds: answerTo(values, 'owners').selected_users ?? [],
    channelId: answerTo(values, 'channel').selected_conversation ?? null,
  };
}

function textOf(values: FieldValues, name: string): string {
  return answerTo(values, name).value?.trim() ?? '';
}
