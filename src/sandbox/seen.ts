import type { Json } from '../block-kit/tree.ts';
import { fileJson } from './files.ts';
import { repliesTo, visibleTo } from './messages.ts';
import { valuesAt } from './people/place.ts';
import { withPictureSizes } from './picture-sizes.ts';
import type { Conversation, Message, Person, StateValues, View } from './state.ts';
import { visibleText } from './visible-text.ts';
import type { World } from './world.ts';

/** A message as a person sees it. */
export type SeenMessage = {
  readonly ts: string;
  readonly channel: string;
  readonly author: {
    readonly id: string;
    readonly name: string;
    readonly isBot: boolean;
    readonly colour: string;
  };
  /** What stands on the screen, as words. */
  readonly words: string;
  readonly text: string;
  readonly blocks: readonly Json[];
  readonly threadTs: string | undefined;
  /** "Only visible to you". */
  readonly onlyYou: boolean;
  /** From Slack itself. */
  readonly notice: boolean;
  readonly edited: boolean;
  readonly files: readonly Json[];
  readonly reactions: readonly { readonly name: string; readonly users: readonly string[] }[];
  readonly replies: number;
  /** What this person has filled into its inputs. */
  readonly values: StateValues;
};

export type SeenView = {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly words: string;
  readonly title: unknown;
  readonly submit: unknown;
  readonly close: unknown;
  readonly blocks: readonly Json[];
  readonly values: StateValues;
  readonly errors: { readonly [blockId: string]: string };
  readonly notice: string | undefined;
};

/** Everything in a conversation this person can see, threads included, oldest first. */
export const seenMessages = (world: World, as: Person, channel: Conversation): SeenMessage[] =>
  visibleTo(world, channel.id, as.id).map((message) => seenMessage(world, as, channel, message));

function seenMessage(world: World, as: Person, channel: Conversation, message: Message): SeenMessage {
  const author = world.state.people.get(message.user);
  return {
    ts: message.ts,
    channel: message.channel,
    author: {
      id: message.user,
      name: author?.realName ?? message.user,
      isBot: author?.isBot ?? false,
      colour: author?.colour ?? '#757575',
    },
    words: visibleText(message.text, message.blocks),
    text: message.text,
    blocks: withPictureSizes(world, message.blocks),
    threadTs: message.threadTs,
    onlyYou: message.onlyFor !== undefined,
    notice: message.notice,
    edited: message.editedTs !== undefined,
    files: message.files
      .flatMap((id) => world.state.files.get(id) ?? [])
      .map((file) => fileJson(world, file)),
    reactions: message.reactions,
    replies: repliesTo(world, message).length,
    values: valuesAt(world, { kind: 'message', message, channel }, as),
  };
}

export const seenView = (world: World, view: View): SeenView => ({
  id: view.id,
  type: view.type,
  words: visibleText('', [
    { text: view.definition.title },
    ...view.blocks,
    ...Object.values(view.errors).map((text) => ({ text })),
    ...(view.notice ? [{ text: view.notice }] : []),
    { text: view.definition.submit },
    { text: view.definition.close },
  ]),
  title: view.definition.title,
  submit: view.definition.submit,
  close: view.definition.close,
  blocks: withPictureSizes(world, view.blocks),
  values: view.values,
  errors: view.errors,
  notice: view.notice,
});
