import type { Reader } from '../format.ts';
import type { SpokenSection } from '../spoken.ts';
import { milestoneSay } from './milestone-words.ts';

/** Somebody's line of thanks. */
export type ToldThanks = { readonly userId: string; readonly name: string; readonly text: string };

/** More lines would bury what they thank for. */
const MOST_LINES = 10;

/** What teammates have said, the oldest first; `null` where nobody has. @param unnamed Slack's ids, or names */
export function thanksSection(
  thanks: readonly ToldThanks[],
  unnamed: ReadonlySet<string>,
  { locale }: Reader,
): SpokenSection | null {
  if (thanks.length === 0) return null;
  const shown = thanks.slice(0, MOST_LINES);
  const count = thanks.length - shown.length;
  return {
    title: milestoneSay(locale, 'thanks.title'),
    lines: [
      ...shown.map(({ userId, name, text }) => {
        const isNamed = !unnamed.has(userId) && !unnamed.has(name);
        const said = isNamed ? name : milestoneSay(locale, 'thanks.colleague');
        return milestoneSay(locale, 'thanks.line', { name: said, text });
      }),
      ...(count > 0 ? [milestoneSay(locale, 'thanks.more', { count })] : []),
    ],
  };
}
