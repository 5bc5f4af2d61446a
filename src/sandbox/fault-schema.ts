import { z } from 'zod';

const when = {
  method: z
    .string()
    .default('*')
    .describe(
      'A Web API method, `response_url`, `upload`, what is delivered (`/kpi`, `block_actions`) or `*`.',
    ),
  times: z.int().min(1).optional().describe('How many times it strikes; without it, until it is cleared.'),
  probability: z.number().min(0).max(1).default(1).describe("0 to 1 for each time, from the sandbox's seed."),
};

/** What can go wrong when the bot calls Slack. Only `rate_limited` is sure to have changed nothing. */
const CALL_FAULTS = [
  z
    .strictObject({
      kind: z.literal('rate_limited'),
      retryAfter: z
        .union([z.int().min(0), z.string()])
        .nullable()
        .default(1)
        .describe('Seconds, sent as Retry-After; words are sent as they are, and with null there is none.'),
      ...when,
    })
    .describe('429; nothing is done.'),
  z
    .strictObject({
      kind: z.literal('error'),
      error: z.string().min(1).describe("Slack's code: `is_archived`."),
      done: z.boolean().default(false).describe('Whether the work is done all the same.'),
      ...when,
    })
    .describe('`ok: false` with this code; nothing is done.'),
  z
    .strictObject({
      kind: z.literal('status'),
      status: z.int().min(400).max(599).default(503).describe('The HTTP status.'),
      done: z.boolean().default(false).describe('Whether the work is done all the same.'),
      ...when,
    })
    .describe('An HTTP status and no JSON.'),
  z
    .strictObject({ kind: z.literal('lost'), ...when })
    .describe('Done, but the connection dies before the answer.'),
  z
    .strictObject({
      kind: z.literal('late'),
      ms: z.int().min(0).describe('Real milliseconds.'),
      held: z.boolean().default(false).describe('Whether the work, too, is only done then.'),
      ...when,
    })
    .describe('Done, and answered late.'),
  z.strictObject({ kind: z.literal('truncated'), ...when }).describe('Done, and half of the JSON arrives.'),
  z
    .strictObject({ kind: z.literal('html'), ...when })
    .describe('Done, and a web page arrives with status 200.'),
] as const;

/** What can go wrong when Slack brings something to the bot. Slack says events again; nothing else. */
const DELIVERY_FAULTS = [
  z
    .strictObject({
      kind: z.literal('delayed'),
      ms: z.int().min(0).describe('Real milliseconds.'),
      ...when,
    })
    .describe('Delivered late, while its trigger runs out.'),
  z
    .strictObject({ kind: z.literal('unheard'), ...when })
    .describe(
      'Delivered, but Slack does not hear the answer: an event comes again, a person reads of a failure.',
    ),
  z
    .strictObject({ kind: z.literal('unreachable'), ...when })
    .describe('Not delivered: an event comes again, a person reads of a failure.'),
] as const;

const callFault = z.discriminatedUnion('kind', CALL_FAULTS);
const deliveryFault = z.discriminatedUnion('kind', DELIVERY_FAULTS);
export const faultSchema = z.discriminatedUnion('kind', [...CALL_FAULTS, ...DELIVERY_FAULTS]);

export type CallFault = z.output<typeof callFault>;
export type DeliveryFault = z.output<typeof deliveryFault>;
export type FaultSeed = z.input<typeof faultSchema>;
export type Fault = z.output<typeof faultSchema>;
