import { z } from 'zod';
import { DIMENSIONS } from '../domain/dimension.ts';
import type { Told } from '../domain/milestones/milestone.ts';

const level = z.enum(['minimum', 'value', 'stretch']);
const aimed = {
  every: z.enum(['week', 'month', 'quarter', 'year', 'once']),
  filter: z.partialRecord(z.enum(DIMENSIONS), z.string()),
  target: z.number(),
  actual: z.number(),
};
const correction = z
  .object({ was: z.number(), now: z.number(), on: z.string(), again: z.string().nullable() })
  .nullable();
const part = z.object({ name: z.string(), value: z.number() });
const contributions = z.object({
  sides: z.array(z.object({ name: z.string().nullable(), value: z.number(), ways: z.array(part) })),
  stages: z.array(z.object({ metric: z.string(), value: z.number() })),
  people: z.array(z.string()),
});
const guard = z
  .object({
    metric: z.string(),
    actual: z.number(),
    target: z.number().nullable(),
    before: z.number().nullable(),
  })
  .nullable();

/** What is remembered of each kind of milestone, as it is kept in `milestone.facts`. */
const toldSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('goal'),
    facts: z.object({
      ...aimed,
      level,
      goal: z.number(),
      reachedOn: z.string(),
      workingDaysLeft: z.number(),
      isOver: z.boolean(),
      opening: z.number().nullable(),
      contributions,
      guard,
      correction,
    }),
  }),
  z.object({
    kind: z.literal('record'),
    facts: z.object({
      grain: z.enum(['week', 'month']),
      actual: z.number(),
      reachedOn: z.string(),
      best: z.object({ value: z.number(), from: z.string(), to: z.string() }),
      since: z.string(),
      correction,
    }),
  }),
  z.object({
    kind: z.literal('miss'),
    facts: z.object({ ...aimed, minimum: z.boolean().nullable(), correction }),
  }),
  z.object({
    kind: z.literal('warning'),
    facts: z.object({ ...aimed, low: z.number(), high: z.number(), latest: z.string() }),
  }),
]);

export function toldOf(row: { readonly kind: string; readonly facts: unknown }): Told {
  return toldSchema.parse({ kind: row.kind, facts: row.facts }) as Told;
}
