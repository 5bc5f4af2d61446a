import type { Reader } from '../speech/format.ts';
import type { Compose } from '../use-cases/posts-port.ts';
import type { Note } from '../use-cases/tell-owner.ts';
import { noteMessage } from './messages/note-message.ts';

/** What was not said, to whoever looks after it. */
export function composeNote(): Compose {
  return async ({ currency, timeZone, fiscalYearStartMonth }, { content }, { now }) => {
    const note = content as Note;
    const fiscalYear = { startMonth: fiscalYearStartMonth };
    const reader: Reader = { locale: note.locale, currency, timeZone, fiscalYear };
    return { picture: null, message: () => noteMessage(note, now, reader) };
  };
}
