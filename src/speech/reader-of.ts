import type { Locale } from '../domain/metric.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Reader } from './format.ts';

/** How a workspace's figures are read in a language, where nobody in particular reads them. */
export function readerOf({ currency, timeZone, fiscalYearStartMonth }: Workspace, locale: Locale): Reader {
  return { locale, currency, timeZone, fiscalYear: { startMonth: fiscalYearStartMonth } };
}
