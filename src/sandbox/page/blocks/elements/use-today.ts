import type { CalendarDate } from '@internationalized/date';
import { useNow } from '../../now.ts';
import { useWorkspace } from '../../workspace.ts';
import { dayOf } from './moments.ts';

const MINUTE_MS = 60_000;

/** The person's day by the clock of the sandbox. */
export const useToday = (): CalendarDate => dayOf(useNow(MINUTE_MS), useWorkspace().me.tz);
