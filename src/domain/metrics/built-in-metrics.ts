import type { Metric } from '../metric.ts';
import { CONTENT_METRICS } from './content-metrics.ts';
import { CONVERSION_METRICS } from './conversion-metrics.ts';
import { COST_METRICS } from './cost-metrics.ts';
import { CUSTOMER_METRICS } from './customer-metrics.ts';
import { DEAL_METRICS } from './deal-metrics.ts';
import { LOYALTY_METRICS } from './loyalty-metrics.ts';
import { MARKETING_METRICS } from './marketing-metrics.ts';
import { MARKETING_RETURN_METRICS } from './marketing-return-metrics.ts';
import { MEETING_METRICS } from './meeting-metrics.ts';
import { PROSPECTING_METRICS } from './prospecting-metrics.ts';
import { SALES_EFFICIENCY_METRICS } from './sales-efficiency-metrics.ts';
import { UNIT_ECONOMICS_METRICS } from './unit-economics-metrics.ts';

/** Every metric Takt knows from the start, down the funnel and on to what it costs and brings. */
export const BUILT_IN_METRICS: readonly Metric[] = [
  ...MARKETING_METRICS,
  ...CONTENT_METRICS,
  ...PROSPECTING_METRICS,
  ...MEETING_METRICS,
  ...DEAL_METRICS,
  ...CONVERSION_METRICS,
  ...SALES_EFFICIENCY_METRICS,
  ...COST_METRICS,
  ...MARKETING_RETURN_METRICS,
  ...UNIT_ECONOMICS_METRICS,
  ...CUSTOMER_METRICS,
  ...LOYALTY_METRICS,
];
