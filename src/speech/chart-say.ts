import { speaker } from './say.ts';
import { chartEn } from './sentences/chart-en.ts';
import { chartSv } from './sentences/chart-sv.ts';

/** What stands on a chart. */
export const chartSay = speaker<keyof typeof chartEn>({ en: chartEn, sv: chartSv });

/** The two lines over a chart: the finding, then figures and period. */
export type ChartHeadline = { readonly title: string; readonly subtitle: string };
