import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { Mistake } from '../domain/mistake.ts';
import type { Reader } from '../speech/format.ts';
import { say } from '../speech/say.ts';

/**
 * What a person hears when something went wrong: what they can put right, in their language; of anything else only
 * an id, under which the log has all of it.
 */
export function failureSentence(error: unknown, { locale }: Pick<Reader, 'locale'>, log: Logger): string {
  if (error instanceof Mistake) return error.in(locale);
  const code = slackErrorOf(error);
  if (code === 'missing_scope') {
    log.error({ err: error }, 'Slack: a scope is missing');
    return say(locale, 'error.scope', { scope: neededScopeOf(error) });
  }
  const id = randomUUID().slice(0, 8);
  log.error({ err: error, id }, 'a request failed');
  return say(locale, 'error.failed', { id });
}

/** Slack's word for why it refused, where the error is a refusal: `not_in_channel`. */
export function slackErrorOf(error: unknown): string | undefined {
  return dataOf(error)?.error;
}

function neededScopeOf(error: unknown): string {
  return dataOf(error)?.needed ?? '?';
}

function dataOf(error: unknown): { error?: string; needed?: string } | undefined {
  if (!(error instanceof Error) || !('data' in error)) return undefined;
  const { data } = error;
  return typeof data === 'object' && data !== null ? data : undefined;
}
