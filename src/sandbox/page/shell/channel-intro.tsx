import { Button } from 'react-aria-components';
import { send } from '../calls.ts';
import { useWords, useWorkspace } from '../workspace.ts';
import { asAuthor } from './act-as.tsx';
import { Avatar } from './avatar.tsx';
import { orTell } from './or-tell.ts';
import type { Place } from './place.ts';
import { ChannelSign } from './sidebar.tsx';
import { SHELL } from './words.ts';

type ChannelIntroProps = {
  readonly place: Exclude<Place, { kind: 'home' }>;
  /** Puts words into the composer. */
  readonly onTry: (words: string) => void;
};

const MOST = 4;

/** What stands at the very beginning of a conversation. */
export function ChannelIntro({ place, onTry }: ChannelIntroProps) {
  const { commands, bot, me } = useWorkspace();
  const words = useWords(SHELL);
  const withBot =
    place.kind === 'direct' ? place.other.id === bot.user : place.channel.members.includes(bot.user);
  const examples = commands
    .flatMap(({ command, usageHint }) => usageHint.split('|').map((use) => `${command} ${use.trim()}`.trim()))
    .slice(0, MOST);
  return (
    <div className="intro">
      {place.kind === 'channel' ? (
        <>
          <span className="intro-sign">
            <ChannelSign channel={place.channel} size={30} />
          </span>
          <p className="intro-title">{place.channel.name}</p>
          <p className="soft">
            {place.channel.kind === 'private'
              ? words.beginsPrivate(place.channel.name)
              : words.begins(`#${place.channel.name}`)}
          </p>
        </>
      ) : (
        <>
          <Avatar person={asAuthor(place.other)} size={64} />
          <p className="intro-title">{place.other.realName}</p>
          <p className="soft">{words.beginsWith(place.other.realName)}</p>
        </>
      )}
      {place.kind === 'channel' && !withBot && !place.channel.archived ? (
        <div className="intro-invite">
          <p className="soft">{words.appNotHere(bot.name)}</p>
          <Button
            className="button"
            onPress={() => orTell(send('/invite', { as: me.id, channel: place.channel.id }))}
          >
            {words.inviteApp(bot.name)}
          </Button>
        </div>
      ) : null}
      {withBot && examples.length > 0 ? (
        <>
          <p className="intro-try">{words.tryThis}</p>
          <div className="intro-examples">
            {examples.map((example) => (
              <Button key={example} className="intro-example" onPress={() => onTry(example)}>
                {example}
              </Button>
            ))}
          </div>
        </>
      ) : null}
    </div>
  );
}
