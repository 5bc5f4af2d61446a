import type { PlainTextOption, StaticSelect } from '@slack/types';
import { LIMITS } from '../../block-kit/limits.ts';
import type { Department, Metric } from '../../domain/metric.ts';
import type { Reader } from '../../speech/format.ts';
import { capitalised } from '../../speech/say.ts';
import { targetSay } from '../../speech/targets/target-say.ts';
import { clean, shortened } from './clean-text.ts';
import { plain } from './inputs.ts';

const GROUPS: readonly Department[] = ['shared', 'sales', 'marketing', 'delivery'];

/** A menu of metrics, in which Slack searches as one types. */
export function metricMenu(
  actionId: string,
  metrics: readonly Metric[],
  chosen: Metric | null,
  placeholder: string,
  reader: Reader,
): StaticSelect {
  return {
    type: 'static_select',
    action_id: actionId,
    placeholder: plain(placeholder),
    option_groups: metricGroups(metrics, reader),
    ...(chosen && { initial_option: metricOption(chosen, reader) }),
  };
}

/** By who drives them, since a menu takes a hundred options and a group another hundred. */
export function metricGroups(metrics: readonly Metric[], reader: Reader) {
  return GROUPS.flatMap((department) => {
    const options = metrics
      .filter((metric) => metric.department === department)
      .slice(0, LIMITS.select.options)
      .map((metric) => metricOption(metric, reader));
    const label = plain(capitalised(targetSay(reader.locale, `modal.group.${department}`), reader.locale));
    return options.length > 0 ? [{ label, options }] : [];
  });
}

export function metricOption({ key, name }: Metric, { locale }: Reader): PlainTextOption {
  return { text: plain(shortened(clean(name[locale]), LIMITS.option.text)), value: key };
}
