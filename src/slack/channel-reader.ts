import type { Workspace } from '../domain/workspace.ts';
import type { Reader } from '../speech/format.ts';

/** How what is said to a whole channel is read: nobody in it speaks for all, so by the workspace. */
export function channelReader({ locale, currency, timeZone, fiscalYearStartMonth }: Workspace): Reader {
  return { locale, currency, timeZone, fiscalYear: { startMonth: fiscalYearStartMonth } };
}
