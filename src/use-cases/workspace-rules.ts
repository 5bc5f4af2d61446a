import { type Calendar, calendarOf } from '../domain/calendar.ts';
import { type CivilDate, dateIn } from '../domain/civil-date.ts';
import type { FiscalYear } from '../domain/period.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';

/** What dates mean in a workspace, now. */
export type WorkspaceRules = {
  readonly today: CivilDate;
  readonly calendar: Calendar;
  readonly fiscalYear: FiscalYear;
};

export function rulesOf({ now }: Pick<World, 'now'>, workspace: Workspace): WorkspaceRules {
  return {
    today: dateIn(workspace.timeZone, now()),
    calendar: calendarOf(workspace),
    fiscalYear: { startMonth: workspace.fiscalYearStartMonth },
  };
}
