import { addDays, type CivilDate, weekdayOf } from '../domain/civil-date.ts';
import type { Chance } from './chance.ts';
import type { Story, StoryMonth } from './story.ts';

/** How busy people are, month by month, 1 on average: hardly anybody in July, strong before the budgets close. */
const EFFORT = [0.92, 1, 1.08, 1, 1.02, 0.9, 0.26, 0.86, 1.06, 1.06, 1.22, 0.78];
/** Monday to Sunday. */
const OFFICE_WEEK = [1, 1.15, 1.15, 1.05, 0.8, 0, 0];
const WEB_WEEK = [1.1, 1.15, 1.1, 1, 0.85, 0.3, 0.4];

export function effortIn({ month }: StoryMonth): number {
  return EFFORT[month - 1]!;
}

/** The web never sleeps as deeply as the office. */
export function interestIn(month: StoryMonth): number {
  return effortIn(month) ** 0.75;
}

/** How much is done at the office on each day of a month, relative to each other. */
export function officeDays({ calendar }: Story, { days }: StoryMonth): number[] {
  return days.map((date) =>
    calendar.isWorkingDay(date) ? OFFICE_WEEK[weekdayOf(date) - 1]! * lull(date) : 0,
  );
}

export function webDays({ calendar }: Story, { days }: StoryMonth): number[] {
  return days.map((date) => {
    const weekday = WEB_WEEK[weekdayOf(date) - 1]!;
    return (calendar.isWorkingDay(date) ? weekday : Math.min(weekday, 0.4)) * Math.sqrt(lull(date));
  });
}

/** Between Midsummer and the middle of August, and between the Christmas break's ends, people are away. */
function lull(date: CivilDate): number {
  const day = date.slice(5);
  if (day >= '12-19' || day <= '01-06') return 0.35;
  if (day >= '06-20' && day <= '06-30') return 0.6;
  if (day >= '07-08' && day <= '07-31') return 0.55;
  if (day >= '08-01' && day <= '08-12') return 0.6;
  return 1;
}

/** How easily customers decide on a day: hardly in July, gladly when a month closes. */
export function readiness({ calendar }: Story, date: CivilDate): number {
  if (!calendar.isWorkingDay(date)) return 0;
  const month = Number(date.slice(5, 7));
  if (month === 7) return 0.4;
  const closing = addDays(date, 6).slice(0, 7) !== date.slice(0, 7);
  return lull(date) * (closing ? 1.4 : 0.9);
}

/** The day on which so much readiness has passed; one is about a working day. */
export function decisionDay(story: Story, from: CivilDate, needed: number): CivilDate {
  let date = from;
  let left = needed;
  while (left > 0) {
    date = addDays(date, 1);
    left -= readiness(story, date);
  }
  return date;
}

/** So many working days later; on the same day or the next working one for 0. */
export function workingDaysLater({ calendar }: Story, date: CivilDate, days: number): CivilDate {
  return calendar.nthWorkingDay(date, days + 1);
}

/**
 * A month's number of things told out over its days: unevenly, as life is, but to the number. How many come on a day
 * does not depend on how much of the month has passed.
 */
export function spread(total: number, days: readonly number[], chance: Chance, unevenness = 0.45): number[] {
  const weights = days.map((weight) => weight * chance.factor(unevenness));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let passed = chance.share();
  return weights.map((weight) => {
    const before = Math.floor(passed);
    passed += sum > 0 ? (total * weight) / sum : 0;
    return Math.floor(passed) - before;
  });
}

/**
 * Those of the items that are picked, each with its probability, evenly along the list: of ten with 30 % three, not
 * anything from none to six. A company of this size would otherwise have another story with every seed.
 */
export function picked<Item>(
  items: readonly Item[],
  probability: (item: Item) => number,
  chance: Chance,
): Item[] {
  let passed = chance.share();
  return items.filter((item) => {
    const before = Math.floor(passed);
    passed += probability(item);
    return Math.floor(passed) > before;
  });
}
