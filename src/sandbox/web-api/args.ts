import { isObject, type Json } from '../../block-kit/tree.ts';
import { Refusal } from './refusal.ts';

/** A call's arguments: strings from a form (JSON within), values from a JSON body. */
export type Args = Json;

export function text(args: Args, name: string): string | undefined {
  const value = args[name];
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

export const flag = (args: Args, name: string): boolean => ['true', '1'].includes(text(args, name) ?? '');

export function count(args: Args, name: string, otherwise: number): number {
  const value = Number.parseInt(text(args, name) ?? '', 10);
  return Number.isNaN(value) ? otherwise : value;
}

/** @throws Refusal with the given error when a string is not JSON */
export function json(args: Args, name: string, error: string): unknown {
  const value = args[name];
  if (typeof value !== 'string') return value ?? undefined;
  if (value === '') return undefined;
  try {
    return JSON.parse(value);
  } catch {
    throw new Refusal(error);
  }
}

/** @throws Refusal with the given error when it is there and no object */
export function object(args: Args, name: string, error: string): Json | undefined {
  const value = json(args, name, error);
  if (value === undefined) return undefined;
  if (!isObject(value)) throw new Refusal(error);
  return value;
}

/** @throws Refusal `invalid_arguments` naming the missing one */
export function needed(args: Args, name: string): string {
  const value = text(args, name);
  if (value === undefined || value === '')
    throw new Refusal('invalid_arguments', {
      response_metadata: { messages: [`[ERROR] missing required field: ${name}`] },
    });
  return value;
}
