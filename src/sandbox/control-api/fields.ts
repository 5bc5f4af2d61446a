import { z } from 'zod';

/** What several calls take. */
export const as = z.string().min(1).describe('A person, by name, handle or id.');
export const channel = z
  .string()
  .min(1)
  .describe('A conversation, by id or `#name`; `@Takt` is the direct message with the bot.');
