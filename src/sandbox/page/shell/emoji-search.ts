import { gemoji } from 'gemoji';

export type Emoji = { readonly name: string; readonly emoji: string };

const OFTEN = (
  '+1 white_check_mark tada raised_hands eyes heart joy rocket clap pray fire thinking ' +
  'muscle dart chart_with_upwards_trend wave sob point_up 100 star trophy coffee bell hourglass'
).split(' ');

const byName = new Map(gemoji.flatMap((one) => one.names.map((name) => [name, one.emoji] as const)));
const often = OFTEN.flatMap((name) => {
  const emoji = byName.get(name);
  return emoji ? [{ name, emoji }] : [];
});

/** By name first, then by tag and description, best first. */
export function emojiFor(letters: string, most: number): Emoji[] {
  const wanted = letters.toLowerCase().replaceAll(':', '').trim();
  if (wanted === '') return often.slice(0, most);
  const found: { readonly rank: number; readonly one: Emoji }[] = [];
  for (const known of gemoji) {
    const rank = rankOf(known, wanted);
    const name = known.names.find((each) => each.startsWith(wanted)) ?? known.names[0]!;
    if (rank >= 0) found.push({ rank, one: { name, emoji: known.emoji } });
  }
  return found
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ one }) => one);
}

/** 0 for the name itself, then what begins so, what holds it, what has to do with it; -1 for none of these. */
function rankOf({ names, tags, description }: (typeof gemoji)[number], wanted: string): number {
  return [
    names.includes(wanted),
    names.some((name) => name.startsWith(wanted)),
    names.some((name) => name.includes(wanted)),
    [...tags, description].some((word) => word.startsWith(wanted)),
  ].indexOf(true);
}
