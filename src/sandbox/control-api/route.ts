import { z } from 'zod';
import type { Sandbox } from '../sandbox.ts';

/** One line of the control API: what is sent, what it does, what comes back. */
export type Route = {
  readonly verb: 'GET' | 'POST' | 'DELETE';
  /** Below `/sandbox`; `:id` is a parameter. */
  readonly path: string;
  readonly says: string;
  /** The JSON body, or for GET and DELETE the query. */
  readonly takes: z.ZodObject;
  run(sandbox: Sandbox, given: { readonly [name: string]: unknown }): unknown;
};

/** Binds what a route takes to what it runs, so that each `run` is typed by its own `takes`. */
export function route<T extends z.ZodObject>(
  verb: Route['verb'],
  path: string,
  says: string,
  takes: T,
  run: (sandbox: Sandbox, given: z.output<T>) => unknown,
): Route {
  return { verb, path, says, takes, run: (sandbox, given) => run(sandbox, takes.parse(given)) };
}

export const NOTHING = z.strictObject({});
