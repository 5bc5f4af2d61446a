import type { Pool } from 'pg';
import { z } from 'zod';
import type { Funnel } from '../domain/funnel/stages.ts';
import type { FunnelStore } from '../use-cases/ports.ts';

const whole = z.number().int().positive();
const funnelSchema = z.array(
  z.object({
    metric: z.string(),
    step: z
      .object({
        metric: z.string().nullable(),
        usual: z.object({ numerator: whole, denominator: whole }),
        countedBy: z.string().optional(),
      })
      .nullable(),
  }),
);

export function funnelStore(pool: Pool): FunnelStore {
  return {
    of: async (id) => {
      const { rows } = await pool.query<{ funnel: unknown }>('select funnel from workspace where id = $1', [
        id,
      ]);
      const { funnel } = rows[0]!;
      return funnel === null ? null : (funnelSchema.parse(funnel) as Funnel);
    },
    set: async (id, funnel) => {
      const json = funnel === null ? null : JSON.stringify(funnelSchema.parse(funnel));
      await pool.query('update workspace set funnel = $2 where id = $1', [id, json]);
    },
  };
}
