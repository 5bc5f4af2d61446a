import type { Button } from '@slack/types';
import type { Metric } from '../../domain/metric.ts';
import type { Reader } from '../../speech/format.ts';
import { metricSay } from '../../speech/metric-words.ts';
import { button } from './pressable.ts';

/** Opens the modal about a metric, by its key; without one, about a new one. */
export const METRIC_OPEN = 'metric:open';

/** No metric is called so: Slack wants a value. */
export const NEW_METRIC_VALUE = '+';

export function newMetricButton({ locale }: Reader): Button {
  return button(METRIC_OPEN, metricSay(locale, 'metric.button.new'), NEW_METRIC_VALUE);
}

export function changeMetricButton({ key }: Metric, { locale }: Reader): Button {
  return button(METRIC_OPEN, metricSay(locale, 'metric.button.change'), key);
}
