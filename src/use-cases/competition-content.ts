import { z } from 'zod';
import type { CompetitionContent } from '../domain/competition.ts';

const contentSchema = z.object({
  competition: z.number().int(),
  moment: z.enum(['start', 'end']),
  ownerId: z.string().nullable(),
  withdrawnBy: z.string().optional(),
  correctedAt: z.string().optional(),
});

/** @throws ZodError for what is no competition's */
export function readCompetitionContent(content: unknown): CompetitionContent {
  const { withdrawnBy, correctedAt, ...read } = contentSchema.parse(content);
  return {
    ...read,
    ...(withdrawnBy !== undefined && { withdrawnBy }),
    ...(correctedAt !== undefined && { correctedAt }),
  };
}
