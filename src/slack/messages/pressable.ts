import type { Button, PlainTextOption, StaticSelect } from '@slack/types';
import { LIMITS } from '../../block-kit/limits.ts';
import type { KpiRequest } from '../../domain/kpi-request.ts';
import type { Reader } from '../../speech/format.ts';
import { requestWords } from '../../speech/request-words.ts';
import { say } from '../../speech/say.ts';
import { shortened } from './clean-text.ts';

/**
 * What pressing something does: everything carries the words that one could have typed, so there is one way in.
 * Bolt finds them by these beginnings; an action_id must be unique within its block.
 */
export const RUN_ACTION = 'kpi:run:';
export const SHARE_ACTION = 'kpi:share';

export function shareButton(request: KpiRequest | null, { locale }: Reader): Button | undefined {
  return request ? button(SHARE_ACTION, say(locale, 'button.share'), requestWords(request)) : undefined;
}

export function run(name: string, text: string, request: KpiRequest): Button {
  return button(`${RUN_ACTION}${name}`, text, requestWords(request));
}

export function button(actionId: string, text: string, value: string): Button {
  return {
    type: 'button',
    action_id: actionId,
    text: { type: 'plain_text', text: shortened(text, LIMITS.button.text) },
    value,
  };
}

/** A select whose options do not fit what Slack allows is left out: the buttons beside it do. */
export function select(
  name: string,
  placeholder: string,
  options: readonly { text: string; value: string }[],
): StaticSelect[] {
  const fitting: PlainTextOption[] = options
    .filter(({ value }) => value.length <= LIMITS.option.value)
    .slice(0, LIMITS.select.options)
    .map(({ text, value }) => ({
      text: { type: 'plain_text', text: shortened(text, LIMITS.option.text) },
      value,
    }));
  if (fitting.length === 0) return [];
  return [
    {
      type: 'static_select',
      action_id: `${RUN_ACTION}${name}`,
      placeholder: { type: 'plain_text', text: shortened(placeholder, LIMITS.placeholder) },
      options: fitting,
    },
  ];
}
