import { useEffect, useState } from 'react';
import { useWords, useWorkspace, type Workspace } from '../../workspace.ts';
import { useTraffic } from '../traffic/use-traffic.ts';
import { CLOCK_WORDS } from './clock-words.ts';
import { postedSince } from './happened.ts';
import { longTime } from './long-time.ts';

export type Move = {
  /** The newest exchange before it. */
  readonly after: number;
  readonly back: boolean;
  readonly to: number;
};

/** By then a bot that does something by the clock has begun. */
const PATIENCE_MS = 4_000;

/** What the bot posted because the clock moved. */
export function WhatHappened({ move }: { readonly move: Move }) {
  const workspace = useWorkspace();
  const { me, bot } = workspace;
  const words = useWords(CLOCK_WORDS);
  const posted = postedSince(useTraffic(), move.after);
  const [waiting, setWaiting] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setWaiting(false), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  const nameOf = (id: string) => {
    const channel = workspace.channels.find((one) => one.id === id);
    if (channel?.kind !== 'im') return channel ? `#${channel.name}` : id;
    return words.directMessage(otherIn(workspace, channel.members, bot.user));
  };
  return (
    <section className="tools-card" role="status">
      <h3>{words.happened}</h3>
      <p>{move.back ? words.wentBack : words.wentTo(longTime(move.to, me.locale, me.tz))}</p>
      {posted.length > 0 ? (
        <ul>
          {posted.map(({ channel, messages }) => (
            <li key={channel}>{words.messages(messages, nameOf(channel))}</li>
          ))}
        </ul>
      ) : (
        !move.back && <p className="tools-soft">{waiting ? words.looking : words.nothing}</p>
      )}
    </section>
  );
}

const otherIn = ({ people }: Workspace, members: readonly string[], bot: string): string =>
  people.find(({ id }) => id !== bot && members.includes(id))?.realName ?? '';
