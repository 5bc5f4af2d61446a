import { SmilePlus } from 'lucide-react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { SeenMessage } from '../../seen.ts';
import { emojiCalled } from '../blocks/emoji.ts';
import { send } from '../calls.ts';
import { type Person, useWords } from '../workspace.ts';
import { EmojiPicker } from './emoji-picker.tsx';
import { orTell } from './or-tell.ts';
import { SHELL } from './words.ts';

type ReactionsProps = {
  readonly message: SeenMessage;
  readonly people: readonly Person[];
  readonly me: Person;
};

/** Who reacted how; pressing one adds or takes back one's own. */
export function Reactions({ message, people, me }: ReactionsProps) {
  const words = useWords(SHELL);
  if (message.reactions.length === 0) return null;
  const nameOf = (id: string) =>
    id === me.id ? words.you : (people.find((one) => one.id === id)?.realName ?? id);
  return (
    <div className="reactions">
      {message.reactions.map(({ name, users }) => {
        const mine = users.includes(me.id);
        return (
          <TooltipTrigger key={name} delay={300} closeDelay={0}>
            <Button
              className={`reaction${mine ? ' is-mine' : ''}`}
              aria-label={words.reactionLabel(name, users.length, mine)}
              aria-pressed={mine}
              onPress={() => react(message, me, name)}
            >
              <span className="reaction-emoji">{emojiCalled(name) ?? `:${name}:`}</span>
              {users.length}
            </Button>
            <Tooltip className="tip" offset={6}>
              {words.reacted(words.and(users.map(nameOf)), name)}
            </Tooltip>
          </TooltipTrigger>
        );
      })}
      <EmojiPicker label={words.react} onPick={(name) => react(message, me, name)}>
        <Button className="reaction is-adding" aria-label={words.react}>
          <SmilePlus size={16} aria-hidden />
        </Button>
      </EmojiPicker>
    </div>
  );
}

/** Adds this person's reaction, or takes it back when it is there. */
export function react({ ts, channel, reactions }: SeenMessage, me: Person, emoji: string): void {
  const mine = reactions.some(({ name, users }) => name === emoji && users.includes(me.id));
  orTell(send(mine ? '/unreact' : '/react', { as: me.id, channel, ts, emoji }));
}
