import { LIMITS } from '../block-kit/limits.ts';
import { isObject, type Json, textLength } from '../block-kit/tree.ts';
import { validateBlocks } from '../block-kit/validate.ts';
import { pictureProblems } from './files.ts';
import { Refusal, refuseProblems } from './web-api/refusal.ts';
import type { World } from './world.ts';

export type Content = { readonly text: string | undefined; readonly blocks: Json[] | undefined };

/**
 * The words and blocks somebody wants to post, checked as Slack checks them.
 * @throws Refusal `invalid_blocks_format`, `invalid_blocks`, `msg_blocks_too_long`, `msg_too_long`
 */
export function readContent(world: World, text: unknown, blocks: unknown): Content {
  if (typeof text === 'string' && text.length > LIMITS.message.text) throw new Refusal('msg_too_long');
  return {
    text: typeof text === 'string' ? text : undefined,
    blocks: blocks === undefined || blocks === null ? undefined : readBlocks(world, blocks),
  };
}

function readBlocks(world: World, blocks: unknown): Json[] {
  if (!Array.isArray(blocks) || !blocks.every(isObject)) throw new Refusal('invalid_blocks_format');
  refuseProblems('invalid_blocks', validateBlocks(blocks, 'message'));
  if (textLength(blocks) > LIMITS.message.textOfAllBlocks) throw new Refusal('msg_blocks_too_long');
  refuseProblems('invalid_blocks', pictureProblems(world, blocks));
  return blocks;
}

/** @throws Refusal `no_text` when there is nothing to see */
export function needContent({ text, blocks }: Content): void {
  if (!text && (blocks ?? []).length === 0) throw new Refusal('no_text');
}
