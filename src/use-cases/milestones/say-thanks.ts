import type { Workspace } from '../../domain/workspace.ts';
import type { World } from '../ports.ts';

/** A line, not a speech: everybody's has to fit under the celebration. */
export const LONGEST_THANKS = 150;

export type Thanking = {
  /** What is thanked for: the key of a milestone, or what else the posts about it begin with. */
  readonly subject: string;
  readonly userId: string;
  readonly name: string;
  /** Empty takes the line away. */
  readonly text: string;
};

/** Puts somebody's line of thanks under a celebration in every channel that has it; saying it again changes the line. */
export async function sayThanks(
  { now, store }: World,
  { id }: Workspace,
  { subject, text, ...who }: Thanking,
): Promise<'said' | 'too_long'> {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length > LONGEST_THANKS) return 'too_long';
  await store.thanks.say(id, subject, { ...who, text: line, at: now() });
  return 'said';
}
