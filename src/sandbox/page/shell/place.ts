import type { Channel, Person, Workspace } from '../workspace.ts';

/** Where somebody is: a channel, a direct message (which may not have been opened yet), or the app's Home tab. */
export type Place =
  | { readonly kind: 'channel'; readonly channel: Channel }
  | { readonly kind: 'direct'; readonly channel: Channel | undefined; readonly other: Person }
  | { readonly kind: 'home'; readonly other: Person };

export const HOME = 'home';

type Known = Pick<Workspace, 'people' | 'channels' | 'bot' | 'me'>;

/** Private channels of others are not there for somebody. */
export const isVisible = (channel: Channel, me: Person): boolean =>
  channel.kind === 'public' || channel.members.includes(me.id);

/** What `in=` means for this person; the first channel of theirs when it means nothing. */
export function placeCalled(called: string | undefined, known: Known): Place {
  const channels = known.channels
    .filter(({ kind }) => kind !== 'im')
    .filter((one) => isVisible(one, known.me));
  const named = channels.find(({ name, id }) => name === called || id === called);
  if (named) return { kind: 'channel', channel: named };
  const bot = known.people.find(({ id }) => id === known.bot.user)!;
  if (called === HOME) return { kind: 'home', other: bot };
  const other = known.people.find(({ name, id }) => id !== known.me.id && (name === called || id === called));
  if (other) return { kind: 'direct', other, channel: directWith(known, other) };
  const usual = channels.find(({ name }) => name === 'growth') ?? channels[0];
  return usual
    ? { kind: 'channel', channel: usual }
    : { kind: 'direct', other: bot, channel: directWith(known, bot) };
}

export const directWith = ({ channels, me }: Known, other: Person): Channel | undefined =>
  channels.find(
    ({ kind, members }) => kind === 'im' && members.includes(me.id) && members.includes(other.id),
  );

/** The word for a place in `in=`. */
export function callPlace(place: Place): string {
  if (place.kind === 'home') return HOME;
  return place.kind === 'channel' ? place.channel.name : place.other.name;
}

/** Those one can act as, and write to: no Slackbot. */
export const humansIn = ({ people }: Pick<Workspace, 'people'>): Person[] =>
  people.filter(({ isBot }) => !isBot);
