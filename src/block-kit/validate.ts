import type { z } from 'zod';
import { BLOCKS_OF, type Surface } from './blocks.ts';
import { LIMITS } from './limits.ts';
import { type Problem, problemsOf } from './problem.ts';
import { inputWithoutSubmit, RULES } from './rules.ts';
import { isObject, objectsIn, textLength } from './tree.ts';
import { view as viewSchema } from './views.ts';

const check = (schema: z.ZodType, value: unknown, under: readonly string[]): Problem[] => {
  const result = schema.safeParse(value);
  return result.success ? [] : problemsOf(result.error.issues, value, under);
};

const between = (blocks: unknown, under: string): Problem[] =>
  Array.isArray(blocks)
    ? RULES.flatMap((rule) => rule(blocks.map((block) => (isObject(block) ? block : {})))).map((problem) => ({
        ...problem,
        pointer: under + problem.pointer,
      }))
    : [];

/** What Slack would refuse in these blocks; pointers start with `/blocks`. Empty when all is well. */
export function validateBlocks(blocks: unknown, surface: Surface): Problem[] {
  return [...check(BLOCKS_OF[surface], blocks, ['blocks']), ...between(blocks, '/blocks')];
}

/** What Slack would refuse in this view (`views.open`, `push`, `update`, `publish`); pointers start with `/view`. */
export function validateView(view: unknown): Problem[] {
  if (!isObject(view)) return [{ pointer: '/view', message: 'must provide an object' }];
  const missing = view.type !== 'home' && !view.submit ? inputWithoutSubmit(objectsIn(view.blocks)) : [];
  return [
    ...check(viewSchema, view, ['view']),
    ...between(view.blocks, '/view/blocks'),
    ...missing.map(({ pointer, message }) => ({ pointer: `/view/blocks${pointer}`, message })),
  ];
}

export type Message = { readonly text?: unknown; readonly blocks?: unknown };

/**
 * What Slack, or a reader, would refuse in a whole message. Stricter than Slack in one thing: blocks need a `text`
 * beside them, since notifications and screen readers say nothing else.
 */
export function validateMessage({ text, blocks }: Message): Problem[] {
  const problems: Problem[] = [];
  if (typeof text !== 'string' || text.trim() === '')
    problems.push({ pointer: '/text', message: 'missing required field: text' });
  else if (text.length > LIMITS.message.text)
    problems.push({
      pointer: '/text',
      message: `must be less than ${LIMITS.message.text + 1} characters`,
    });
  if (blocks === undefined) return problems;
  if (textLength(blocks) > LIMITS.message.textOfAllBlocks)
    problems.push({
      pointer: '/blocks',
      message: `must be less than ${LIMITS.message.textOfAllBlocks + 1} characters in all blocks`,
    });
  return [...problems, ...validateBlocks(blocks, 'message')];
}

/** A problem as Slack writes it into `response_metadata.messages` and (without `[ERROR]`) into `errors`. */
export const inSlacksWords = ({ pointer, message }: Problem): string =>
  `${message} [json-pointer:${pointer}]`;
