import { plain } from '../../period-words/vocabulary.ts';
import { editDistance } from '../../questions/edit-distance.ts';
import { bare, without } from '../phrases.ts';

/** Every IANA time zone that this machine knows; UTC is none of them everywhere. */
export const TIME_ZONES: readonly string[] = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];

const CITIES: ReadonlyMap<string, string> = new Map(
  TIME_ZONES.map((zone) => [plain(zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')), zone]),
);
const LONGEST_CITY = 3;
const ALONE = /^(utc|gmt|cet|eet|wet|est|mst|hst)$/i;

/** The zone by its whole name in any case, other names of it included; `undefined` where there is none. */
export function timeZoneNamed(text: string): string | undefined {
  const known = TIME_ZONES.find((zone) => zone.toLowerCase() === text.toLowerCase());
  if (known) return known;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** The zone that was probably meant. */
export function timeZoneNear(text: string): string | null {
  const typed = plain(text);
  const city = CITIES.get(typed.slice(typed.lastIndexOf('/') + 1).replaceAll('_', ' '));
  if (city) return city;
  const most = 3;
  const near = TIME_ZONES.map((zone) => ({ zone, distance: editDistance(typed, plain(zone), most) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)[0];
  return near?.zone ?? null;
}

/** Takes out a zone, by its name (`Europe/Oslo`) or its city's (`Oslo time`, `oslotid`). @param isNamed what is a metric's name is no city */
export function withoutTimeZone(
  words: readonly string[],
  isNamed: (word: string) => boolean,
): { readonly words: string[]; readonly zone: string | null; readonly wrong: string | null } {
  const slashed = words.findIndex((word) => /^\p{L}+\/[\p{L}_/+-]+$/u.test(word) || ALONE.test(word));
  if (slashed >= 0) {
    const zone = timeZoneNamed(words[slashed]!);
    const rest = without(words, slashed, 1);
    return zone ? { words: rest, zone, wrong: null } : { words: rest, zone: null, wrong: words[slashed]! };
  }
  for (let length = LONGEST_CITY; length > 0; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const typed = words
        .slice(at, at + length)
        .map(bare)
        .join(' ');
      const zone = CITIES.get(typed) ?? CITIES.get(typed.replace(/(?<=.{3})-?(?:tid|time)$/, ''));
      if (zone && !isNamed(typed)) return { words: without(words, at, length), zone, wrong: null };
    }
  }
  return { words: [...words], zone: null, wrong: null };
}
