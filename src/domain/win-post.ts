import { z } from 'zod';
import type { Locale } from './metric.ts';
import { CUSTOMER_TYPES, WIN_METRICS } from './win.ts';

const at = z.string();
const dimensions = z.partialRecord(
  z.enum(['owner', 'department', 'campaign', 'channel', 'content', 'customer_type', 'origin']),
  z.string(),
);

const winContent = z.object({
  id: z.string(),
  customer: z.string(),
  amount: z.number().nullable(),
  owners: z.array(z.object({ name: z.string(), userId: z.string().nullable() })),
  date: z.string(),
  customerType: z.enum(CUSTOMER_TYPES).nullable(),
  from: dimensions,
  /** Who told of it, and whom to tell when it cannot be said. */
  by: z.string(),
  ownerId: z.string().nullable(),
  locale: z.enum(['en', 'sv'] satisfies Locale[]),
  at,
  /** The metrics in which Takt counts it. */
  counted: z.array(z.enum(WIN_METRICS)),
  /** The sources that count it themselves. */
  elsewhere: z.array(z.string()),
  /** How far it brought the team, as it stood then: a celebration is of its moment. */
  progress: z.array(
    z.object({
      metric: z.string(),
      grain: z.enum(['month', 'quarter', 'year']),
      from: z.string(),
      actual: z.number(),
      target: z.number().nullable(),
    }),
  ),
  /** Who took it back, and when. */
  reversed: z.object({ by: z.string(), at }).nullable(),
});

/** What a post of the kind `win` says. */
export type WinContent = z.infer<typeof winContent>;
export type WinProgress = WinContent['progress'][number];

/** @throws ZodError for what is no win */
export function readWinContent(content: unknown): WinContent {
  return winContent.parse(content);
}
