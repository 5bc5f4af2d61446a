import type { Locale } from '../domain/metric.ts';
import { Mistake } from '../domain/mistake.ts';
import { slackErrorOf } from '../slack/failure.ts';
import { cli } from './cli-words.ts';

/**
 * Why Takt could not start or a command could not be done, for whoever runs it: a sentence where the cause is one
 * that they can put right, and otherwise all that is known of the fault.
 */
export function failureWords(error: unknown, locale: Locale): string {
  if (error instanceof Mistake) return error.in(locale);
  if (!(error instanceof Error)) return cli(locale, 'problem.failed', { reason: String(error) });
  const reason = error.message || codeOf(error);
  const slack = slackErrorOf(error);
  if (slack) return cli(locale, 'problem.slack.refused', { code: slack });
  const code = codeOf(error);
  if (code.startsWith('slack_')) return cli(locale, 'problem.slack.unreachable', { reason });
  if (code === 'EADDRINUSE' || code === 'EADDRNOTAVAIL') return cli(locale, 'problem.address', { reason });
  if (REFUSED_BY_POSTGRES.test(code)) return cli(locale, 'problem.database.refused', { reason });
  if (UNREACHABLE.has(code) || TIMED_OUT.test(reason)) {
    return cli(locale, 'problem.database.unreachable', { reason: reason || code });
  }
  if ('path' in error && FOLDER.has(code)) return cli(locale, 'problem.folder', { reason });
  return cli(locale, 'problem.failed', { reason: error.stack ?? reason });
}

/** Classes 28 (authorization) and 3D (no such database): https://www.postgresql.org/docs/current/errcodes-appendix.html */
const REFUSED_BY_POSTGRES = /^(28|3D)[0-9A-Z]{3}$/;
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
]);
/** pg gives its own timeouts no code. */
const TIMED_OUT = /connection timeout|timeout exceeded when trying to connect|terminated unexpectedly/i;
const FOLDER = new Set(['EEXIST', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOENT']);

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : '';
}
