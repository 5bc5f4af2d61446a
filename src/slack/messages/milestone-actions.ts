import type { ActionsBlock, ActionsBlockElement, Overflow } from '@slack/types';
import { LIMITS } from '../../block-kit/limits.ts';
import { mayBeExplained } from '../../domain/funnel/chain.ts';
import { showOf } from '../../domain/kpi-request.ts';
import type { Metric } from '../../domain/metric.ts';
import type { Milestone } from '../../domain/milestones/milestone.ts';
import type { Period } from '../../domain/period.ts';
import { next } from '../../domain/periods.ts';
import type { Reader } from '../../speech/format.ts';
import type { MetricOf } from '../../speech/funnel-words.ts';
import { milestoneSay } from '../../speech/milestones/milestone-words.ts';
import { uncapitalised } from '../../speech/say.ts';
import { shortened } from './clean-text.ts';
import { button, run } from './pressable.ts';

/** Opens the modal in which a line of thanks is written; its value is what is thanked for. */
export const THANKS_OPEN = 'thanks:open';
/** The menu in which somebody says whether they may be named. */
export const NAMING_CHOOSE = 'naming:choose';
export const UNNAMED = 'unnamed';
export const NAMED = 'named';

export function thanksButton(subject: string, { locale }: Reader) {
  return button(THANKS_OPEN, milestoneSay(locale, 'button.thanks'), subject);
}

/** Whether one is named is chosen where one is. */
export function namingMenu({ locale }: Reader): Overflow {
  const option = (key: 'menu.unnamed' | 'menu.named', value: string) => ({
    text: { type: 'plain_text' as const, text: shortened(milestoneSay(locale, key), LIMITS.option.text) },
    value,
  });
  return {
    type: 'overflow',
    action_id: NAMING_CHOOSE,
    options: [option('menu.unnamed', UNNAMED), option('menu.named', NAMED)],
  };
}

/** What can be done about a milestone: thank, look closer, and about a miss something for the time to come. */
export function milestoneActions(
  milestone: Milestone,
  { metric, period }: { readonly metric: Metric; readonly period: Period },
  metricOf: MetricOf,
  reader: Reader,
): ActionsBlock {
  const { locale } = reader;
  const { kind, key } = milestone;
  const filter = 'filter' in milestone.facts ? milestone.facts.filter : {};
  const show = run('whole', showText(metric, reader), { ...showOf(metric.key, period), filter });
  const isExplained = mayBeExplained(metric.key) && Object.keys(filter).length === 0;
  const closing = (when: Period) =>
    isExplained
      ? [
          run('gap', milestoneSay(locale, 'button.gap'), {
            kind: 'gap',
            metric: metric.key,
            period: when,
            what: [],
          }),
        ]
      : [];
  const why = { kind: 'why', metric: metric.key, period, compare: null } as const;
  const elements: ActionsBlockElement[] =
    kind === 'goal' || kind === 'record'
      ? [
          thanksButton(key, reader),
          show,
          ...guardButton(milestone, period, metricOf, reader),
          namingMenu(reader),
        ]
      : kind === 'miss'
        ? [
            ...(isExplained ? [run('why', milestoneSay(locale, 'button.why'), why)] : []),
            ...closing(next(period)),
            show,
          ]
        : [...closing(period), show];
  return { type: 'actions', elements };
}

function guardButton(milestone: Milestone, period: Period, metricOf: MetricOf, reader: Reader) {
  const guard = milestone.kind === 'goal' ? milestone.facts.guard : null;
  const metric = guard && metricOf(guard.metric);
  return metric ? [run('guard', showText(metric, reader), showOf(metric.key, period))] : [];
}

function showText({ name }: Metric, { locale }: Reader): string {
  return milestoneSay(locale, 'button.show', { name: uncapitalised(name[locale], locale) });
}
