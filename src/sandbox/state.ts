import type { Json } from '../block-kit/tree.ts';
import type { Mark } from './clock.ts';

/** Everything that is the case in the workspace. Mutable: it is the sandbox's database. */
export type State = {
  readonly people: Map<string, Person>;
  readonly conversations: Map<string, Conversation>;
  /** By conversation, oldest first. */
  readonly messages: Map<string, Message[]>;
  readonly files: Map<string, StoredFile>;
  readonly views: Map<string, View>;
  /** Ids of the open modals of a person, the topmost last. */
  readonly modals: Map<string, string[]>;
  /** The id of the Home view of a person. */
  readonly homes: Map<string, string>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  /** What people have put into inputs of messages, by person and message. */
  readonly drafts: Map<string, StateValues>;
  /** The ts up to which a person has read, by person and conversation. */
  readonly readUntil: Map<string, string>;
  installed: boolean;
  lastTs: number;
  lastId: number;
};

export type Person = {
  readonly id: string;
  /** The handle, as in `@asa.lindqvist`. */
  readonly name: string;
  readonly realName: string;
  readonly title: string;
  /** Empty for bots. */
  readonly department: string;
  readonly email: string;
  readonly locale: string;
  readonly tz: string;
  readonly colour: string;
  readonly isBot: boolean;
  readonly isAdmin: boolean;
};

export type Conversation = {
  readonly id: string;
  /** Without `#`; empty for a direct message. */
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im';
  readonly members: Set<string>;
  readonly created: number;
  archived: boolean;
};

export type Message = {
  readonly ts: string;
  readonly channel: string;
  /** The author's id. */
  readonly user: string;
  readonly threadTs: string | undefined;
  /** For an ephemeral message: the one person who sees it. */
  readonly onlyFor: string | undefined;
  /** Written by Slack itself: a failed command, an unknown command. */
  readonly notice: boolean;
  text: string;
  blocks: Json[];
  metadata: Json | undefined;
  files: string[];
  reactions: { readonly name: string; users: string[] }[];
  editedTs: string | undefined;
  deleted: boolean;
};

export type StoredFile = {
  readonly id: string;
  readonly user: string;
  readonly name: string;
  readonly length: number;
  readonly altText: string;
  readonly ticket: string;
  readonly created: number;
  title: string;
  bytes: Buffer | undefined;
  /** When it was completed; it is processed a while after. */
  completed: Mark | undefined;
  readonly channels: Set<string>;
  deleted: boolean;
};

export type View = {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly user: string;
  readonly rootId: string;
  readonly previousId: string | undefined;
  definition: Json;
  blocks: Json[];
  hash: string;
  values: StateValues;
  /** By block_id: what is wrong with the field, shown beside it. */
  errors: { readonly [blockId: string]: string };
  /** What Slack says at the top when the app failed. */
  notice: string | undefined;
};

/** block_id → action_id → value, as in `view.state.values`. */
export type StateValues = { [blockId: string]: { [actionId: string]: Json } };

export type Trigger = {
  readonly user: string;
  readonly mark: Mark;
  /** The modal it came from, for `views.push`. */
  readonly view: string | undefined;
  used: boolean;
};

export type ResponseUrl = {
  readonly channel: string;
  readonly user: string;
  readonly mark: Mark;
  readonly kind: 'command' | 'message';
  readonly threadTs: string | undefined;
  /** The slash command as typed, until it is shown above an answer in the channel. */
  typed: string | undefined;
  /** What `replace_original` and `delete_original` mean. */
  original: string | undefined;
  uses: number;
};
