import { type Calendar, calendarOf } from '../domain/calendar.ts';
import { addDays, addMonths, type CivilDate, datesFrom } from '../domain/civil-date.ts';
import { type Chance, type Chances, chances } from './chance.ts';
import { HAVSVIK } from './havsvik.ts';

/**
 * What happens at the demo company and when. Its months are numbered from the August in which a stage of the funnel
 * began to drag (0), and chance is drawn by these numbers: whatever the year, the story is the same.
 */
export type Story = {
  readonly today: CivilDate;
  /** The first day that is told of: eighteen whole months before the one in which the telling began. */
  readonly start: CivilDate;
  /** Oldest first, to the month of today; the first are before `start`, for what is still open or running then. */
  readonly months: readonly StoryMonth[];
  /** Those from `start` on. */
  readonly monthsTold: readonly StoryMonth[];
  readonly calendar: Calendar;
  readonly chances: Chances;
};

export type StoryMonth = {
  readonly number: number;
  /** 1 January … 12 December. */
  readonly month: number;
  readonly year: number;
  readonly days: readonly CivilDate[];
  readonly chance: (...name: readonly (string | number)[]) => Chance;
};

export const MONTHS_BACK = 18;
/** The webinar series that worked: March to May. */
export const WEBINARS = { first: -5, last: -3 } as const;
export const DRAG_BEGINS = 0;
/** Early enough that whoever was a customer, and every deal that was open, at the earliest start is known. */
const FIRST_MONTH = -25;

/** @param begun the day on which it was first told; told on from there, it stays the same story */
export function storyOf(today: CivilDate, seed: number, begun: CivilDate = today): Story {
  const august = storyAugust(begun);
  const thisMonth = firstOf(today);
  const draw = chances(seed);
  const months: StoryMonth[] = [];
  for (let number = FIRST_MONTH; ; number += 1) {
    const from = addMonths(august, number);
    if (from > thisMonth) break;
    months.push({
      number,
      month: Number(from.slice(5, 7)),
      year: Number(from.slice(0, 4)),
      days: datesFrom(from, addDays(addMonths(from, 1), -1)),
      chance: (...name) => draw(number, ...name),
    });
  }
  const start = addMonths(firstOf(begun), -MONTHS_BACK);
  const monthsTold = months.filter(({ days }) => days[0]! >= start);
  return { today, start, months, monthsTold, calendar: calendarOf(HAVSVIK), chances: draw };
}

function firstOf(date: CivilDate): CivilDate {
  return `${date.slice(0, 7)}-01`;
}

/** The last August that is over: until a month of the drag can be seen, the story is last year's. */
export function storyAugust(today: CivilDate): CivilDate {
  const year = Number(today.slice(0, 4));
  return `${today.slice(5) < '09-01' ? year - 1 : year}-08-01`;
}

/** How large the company's business is, 1 in the November of the story: a quarter more each year. */
export function growth(number: number, yearly = 1.25): number {
  return yearly ** ((number - 3) / 12);
}
