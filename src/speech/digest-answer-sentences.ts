import type { DigestCardAnswer, DigestListAnswer, ProposedDigestAnswer } from '../domain/digest-request.ts';
import { COMMAND } from './command.ts';
import { comesWords, headOf, type PlaceOf, rowTitle, settingsWords, setupSay } from './digest-setup-words.ts';
import type { Reader } from './format.ts';
import type { Spoken } from './spoken.ts';

/** Those of the place, and what they are set to. */
export function speakDigestList({ rows, timeZone, here }: DigestListAnswer, reader: Reader): Spoken {
  const { locale } = reader;
  const count = rows.filter(({ digest }) => digest.channelId === here).length;
  return {
    headline: rows.length > 0 && count === 0 ? listHead(0, reader) : listHead(count, reader),
    lines: rows.length === 0 ? [setupSay(locale, 'list.none', { command: COMMAND })] : [],
    sections: rows.map((row) => ({
      title: `${setupSay(locale, 'number', { id: row.digest.id })}: ${rowTitle(row, timeZone, reader)}`,
      lines: [comesWords(row, reader), settingsWords(row.digest, row.metrics, reader)],
    })),
    context: [],
  };
}

export function listHead(count: number, { locale }: Reader): string {
  return setupSay(locale, 'list.head', { count });
}

export function speakDigestCard({ row, timeZone }: DigestCardAnswer, reader: Reader): Spoken {
  return {
    headline: headOf('card.head', row.digest, timeZone, reader),
    lines: [comesWords(row, reader)],
    context: [settingsWords(row.digest, row.metrics, reader)],
  };
}

/** What would be set up: nothing has been. */
export function speakProposedDigest(
  { digest, metrics, next, timeZone }: ProposedDigestAnswer,
  reader: Reader,
  placeOf?: PlaceOf,
): Spoken {
  return {
    headline: headOf('proposed.head', digest, timeZone, reader, placeOf),
    lines: [comesWords({ digest, next }, reader)],
    context: [settingsWords(digest, metrics, reader)],
  };
}
