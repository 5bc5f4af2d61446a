import type { InputBlock, InputBlockElement } from '@slack/types';
import { LIMITS } from '../../block-kit/limits.ts';
import type { CivilDate } from '../../domain/civil-date.ts';
import type { Metric } from '../../domain/metric.ts';
import type { TeamDepartment } from '../../domain/target.ts';
import { number, percent, type Reader } from '../../speech/format.ts';
import { suggestionLine } from '../../speech/targets/suggestion-sentences.ts';
import { exampleFor, type TargetSentence, targetSay } from '../../speech/targets/target-say.ts';
import { shortened } from './clean-text.ts';
import { plain } from './inputs.ts';
import type { TargetFacts } from './target-menus.ts';

export function date(initial: CivilDate | null): InputBlockElement {
  return { type: 'datepicker', action_id: 'answer', ...(initial && { initial_date: initial }) };
}

type Field =
  | 'metric'
  | 'every'
  | 'value'
  | 'minimum'
  | 'stretch'
  | 'from'
  | 'until'
  | 'dimension'
  | 'part'
  | 'why'
  | 'guard'
  | 'reason';

export function field(
  name: Field,
  element: InputBlockElement,
  { locale }: Reader,
  hinted?: string,
): InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: plain(targetSay(locale, `modal.${name}`)),
    ...(hinted && { hint: plain(shortened(hinted, LIMITS.input.hint)) }),
    element,
  };
}

export function optional(
  name: Exclude<Field, 'metric' | 'every' | 'value' | 'dimension'>,
  element: InputBlockElement,
  reader: Reader,
): InputBlock {
  return { ...field(name, element, reader, hint(name, reader)), optional: true };
}

function hint(name: Exclude<Field, 'metric' | 'every' | 'value' | 'dimension'>, { locale }: Reader): string {
  return targetSay(locale, `modal.${name}.hint` satisfies TargetSentence);
}

export function ownerField(party: TeamDepartment, { current }: TargetFacts, reader: Reader): InputBlock {
  const { locale } = reader;
  const name = current?.owners[party];
  return {
    type: 'input',
    block_id: party,
    label: plain(targetSay(locale, `modal.owner.${party}`)),
    optional: true,
    ...(name && { hint: plain(targetSay(locale, 'modal.owner.hint', { name })) }),
    element: {
      type: 'users_select',
      action_id: 'answer',
      placeholder: plain(targetSay(locale, 'modal.owner.choose')),
    },
  };
}

export function valueHint({ metric, request, suggestion, today }: TargetFacts, reader: Reader): string {
  const { locale } = reader;
  if (metric && suggestion) {
    return suggestionLine(suggestion, metric, request.every ?? 'month', today, reader);
  }
  return targetSay(locale, 'modal.value.hint', { example: exampleFor(metric ?? { unit: 'count' }, locale) });
}

/** As one would type it: whole, since it is read back. */
export function figureText(value: number | null, metric: Metric | null, { locale }: Reader): string {
  if (value === null) return '';
  return metric?.unit === 'percent' ? percent(value, locale, 2) : number(value, locale, 4);
}
