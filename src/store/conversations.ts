import type { Pool } from 'pg';
import type { ConversationStore, Place } from '../use-cases/ports.ts';

/** Longer than any answer takes; Slack delivers again after one and after five minutes. */
const SILENT_AFTER = '30 seconds';
/** Slack's last delivery is six minutes after the first. */
const FORGET_EVENTS_AFTER = '1 day';
const FORGET_WORDS_AFTER = '90 days';

/** What is being talked about, and which events are being answered; both forget by themselves. */
export function conversationStore(pool: Pool): ConversationStore {
  return {
    last: async (workspaceId, place, since) => {
      const { rows } = await pool.query<{ words: string }>(
        `select words from conversation
         where workspace_id = $1 and channel_id = $2 and thread_ts = $3 and at >= $4`,
        [workspaceId, ...keyOf(place), since],
      );
      return rows[0]?.words;
    },
    remember: async (workspaceId, place, words, at) => {
      await pool.query(
        `insert into conversation (workspace_id, channel_id, thread_ts, words, at) values ($1, $2, $3, $4, $5)
         on conflict (workspace_id, channel_id, thread_ts) do update set words = excluded.words, at = excluded.at`,
        [workspaceId, ...keyOf(place), words, at],
      );
      await pool.query(
        `delete from conversation where at < $1::timestamptz - interval '${FORGET_WORDS_AFTER}'`,
        [at],
      );
    },
    take: async (workspaceId, eventId, at) => {
      const { rowCount } = await pool.query(
        `insert into heard_event (workspace_id, event_id, taken_at) values ($1, $2, $3)
         on conflict (workspace_id, event_id) do update set taken_at = excluded.taken_at
         where heard_event.answered_at is null
           and heard_event.taken_at < excluded.taken_at - interval '${SILENT_AFTER}'`,
        [workspaceId, eventId, at],
      );
      await pool.query(
        `delete from heard_event where taken_at < $1::timestamptz - interval '${FORGET_EVENTS_AFTER}'`,
        [at],
      );
      return rowCount === 1;
    },
    answered: async (workspaceId, eventId, at) => {
      await pool.query('update heard_event set answered_at = $3 where workspace_id = $1 and event_id = $2', [
        workspaceId,
        eventId,
        at,
      ]);
    },
    once: async (workspaceId, key, at, forMs) => {
      const { rowCount } = await pool.query(
        `with forgotten as (
           delete from heard_event
           where taken_at < coalesce($3::timestamptz, now()) - interval '${FORGET_EVENTS_AFTER}' and (workspace_id, event_id) <> ($1, $2)
         )
         insert into heard_event (workspace_id, event_id, taken_at, answered_at) values ($1, $2, coalesce($3::timestamptz, now()), coalesce($3::timestamptz, now()))
         on conflict (workspace_id, event_id) do update set taken_at = excluded.taken_at
         where heard_event.taken_at < excluded.taken_at - $4::float8 * interval '1 millisecond'`,
        [workspaceId, key, at, forMs],
      );
      return rowCount === 1;
    },
  };
}

function keyOf({ channelId, threadTs }: Place): [string, string] {
  return [channelId, threadTs ?? ''];
}
