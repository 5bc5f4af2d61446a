import type { ReactNode } from 'react';
import { useNow } from '../now.ts';
import { useWorkspace } from '../workspace.ts';
import { emojiCalled } from './emoji.ts';
import { slackDate } from './slack-date.ts';

const ADDRESSES = /^(?:https?|mailto|tel|slack):/i;

/** A link that leads out of the page; an address of any other kind stays words. */
export function Address({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  if (!ADDRESSES.test(url)) return <>{children}</>;
  return (
    <a className="bk-link" href={url} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

type Mentioned = { readonly id: string; readonly label?: string | undefined };

export function PersonName({ id, label }: Mentioned) {
  const { people, me } = useWorkspace();
  const name = people.find((person) => person.id === id)?.realName ?? label ?? id;
  return <span className={id === me.id ? 'bk-mention bk-me' : 'bk-mention'}>@{name.replace(/^@/, '')}</span>;
}

export function ChannelName({ id, label }: Mentioned) {
  const { channels } = useWorkspace();
  const name = channels.find((channel) => channel.id === id)?.name || label || id;
  return <span className="bk-mention">#{name.replace(/^#/, '')}</span>;
}

export const UserGroup = ({ id, label }: Mentioned) => (
  <span className="bk-mention">@{(label ?? id).replace(/^@/, '')}</span>
);

export const Broadcast = ({ range }: { readonly range: string }) => (
  <span className="bk-mention bk-me">@{range}</span>
);

/** Read aloud as its name; a name nobody knows stays words. */
export function Emoji({ name, tone }: { readonly name: string; readonly tone?: number | undefined }) {
  const character = emojiCalled(name, tone);
  if (character === undefined) return <>:{name}:</>;
  return (
    <span className="bk-emoji" role="img" aria-label={name.replaceAll('_', ' ')} title={`:${name}:`}>
      {character}
    </span>
  );
}

type MomentProps = {
  readonly seconds: number;
  readonly format: string;
  readonly url?: string | undefined;
  readonly fallback?: string | undefined;
};

const MINUTE_MS = 60_000;

/** A date as this person writes dates, where they are, and how long ago it is by the clock of the sandbox. */
export function Moment({ seconds, format, url, fallback }: MomentProps) {
  const { locale, tz } = useWorkspace().me;
  const now = useNow(MINUTE_MS);
  const words = slackDate(format, seconds, { locale, tz, now }).trim() || fallback || format;
  const whole = slackDate('{date_long} {time}', seconds, { locale, tz, now });
  const moment = (
    <time dateTime={isoOf(seconds)} title={whole}>
      {words}
    </time>
  );
  return url ? <Address url={url}>{moment}</Address> : moment;
}

function isoOf(seconds: number): string {
  const date = new Date(seconds * 1_000);
  return Number.isFinite(date.getTime()) ? date.toISOString() : '';
}
