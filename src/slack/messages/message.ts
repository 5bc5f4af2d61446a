import type { KnownBlock } from '@slack/types';

/** A message as Slack takes it; `text` says it all where blocks cannot be shown, and is read aloud. */
export type Message = { readonly text: string; readonly blocks: KnownBlock[] };
