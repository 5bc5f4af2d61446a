import { z } from 'zod';
import { LIMITS } from './limits.ts';

const label = z.string().min(1).max(LIMITS.chart.label);
const point = z.strictObject({ label, value: z.number() });

const axes = {
  series: z
    .array(
      z.strictObject({
        name: label,
        data: z.array(point).min(1).max(LIMITS.chart.points),
      }),
    )
    .min(1)
    .max(LIMITS.chart.series),
  axis_config: z.strictObject({
    categories: z.array(label).min(1).max(LIMITS.chart.points),
    x_label: z.string().max(LIMITS.chart.axisLabel).optional(),
    y_label: z.string().max(LIMITS.chart.axisLabel).optional(),
  }),
};

/** https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block */
export const chart = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bar'), ...axes }),
  z.strictObject({ type: z.literal('line'), ...axes }),
  z.strictObject({ type: z.literal('area'), ...axes }),
  z.strictObject({
    type: z.literal('pie'),
    segments: z
      .array(z.strictObject({ label, value: z.number().positive() }))
      .min(1)
      .max(LIMITS.chart.segments),
  }),
]);
