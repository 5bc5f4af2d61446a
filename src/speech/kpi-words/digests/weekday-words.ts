import { editDistance } from '../../questions/edit-distance.ts';
import { bare, phraseAt, without } from '../phrases.ts';
import { AND, EVERY_DAY, UNTIL, WEEKDAYS, WORKING_DAYS } from './vocabulary.ts';

/** Shorter words are close to everything. */
const SHORTEST_MISSPELT = 5;

/** Takes out every weekday: `måndagar`, `tue and thu`, `mån–fre`, `vardagar`. 1 Monday … 7 Sunday, in their order. */
export function withoutWeekdays(all: readonly string[]): {
  readonly words: string[];
  readonly weekdays: number[];
} {
  let words = [...all];
  const weekdays = new Set<number>();
  for (let at = 0; at < words.length; at += 1) {
    const found = weekdaysAt(words, at);
    if (!found) continue;
    for (const day of found.days) weekdays.add(day);
    words = without(words, at, found.length + joining(words, at + found.length));
  }
  return { words, weekdays: [...weekdays].sort((a, b) => a - b) };
}

function weekdaysAt(words: readonly string[], at: number): { days: number[]; length: number } | undefined {
  const everyDay = phraseAt(words, at, EVERY_DAY);
  if (everyDay > 0) return { days: [1, 2, 3, 4, 5, 6, 7], length: everyDay };
  const workingDays = phraseAt(words, at, WORKING_DAYS);
  if (workingDays > 0) return { days: [1, 2, 3, 4, 5], length: workingDays };
  const first = weekdayIn(words[at]);
  if (first === undefined) return undefined;
  const until = phraseAt(words, at + 1, UNTIL);
  const last = until > 0 ? weekdayIn(words[at + 1 + until]) : undefined;
  if (last === undefined) return { days: [first], length: 1 };
  return { days: daysFrom(first, last), length: 2 + until };
}

/** "Tuesdays and Thursdays": the word between two of them goes with them. */
function joining(words: readonly string[], at: number): number {
  const length = phraseAt(words, at, AND);
  return length > 0 && weekdayIn(words[at + length]) !== undefined ? length : 0;
}

function daysFrom(first: number, last: number): number[] {
  const count = ((last - first + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => ((first - 1 + index) % 7) + 1);
}

/** Also one with a letter wrong, or two where it is long. */
function weekdayIn(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const typed = bare(word);
  const exact = WEEKDAYS.findIndex((forms) => forms.includes(typed));
  if (exact >= 0) return exact + 1;
  if (typed.length < SHORTEST_MISSPELT) return undefined;
  const most = typed.length >= 8 ? 2 : 1;
  const distances = WEEKDAYS.map((forms) =>
    Math.min(
      ...forms
        .filter((form) => form.length >= SHORTEST_MISSPELT)
        .map((form) => editDistance(typed, form, most)),
    ),
  );
  const least = Math.min(...distances);
  return least <= most ? distances.indexOf(least) + 1 : undefined;
}
