import type { Workspace } from '../domain/workspace.ts';

/** An invented software house in Göteborg: planning and follow-up for those who look after buildings. */
export const HAVSVIK: Omit<Workspace, 'id'> = {
  teamId: null,
  name: 'Havsvik',
  timeZone: 'Europe/Stockholm',
  country: 'SE',
  region: null,
  worksOnEves: false,
  fiscalYearStartMonth: 1,
  currency: 'SEK',
  locale: 'sv',
};
