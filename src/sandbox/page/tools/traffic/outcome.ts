import { isObject } from '../../../../block-kit/tree.ts';
import type { Exchange } from '../../../traffic.ts';

/** How an exchange went: under way, well, or with the code of what was wrong. */
export type Outcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'well'; readonly status: number | undefined }
  | { readonly kind: 'wrong'; readonly code: string };

export function outcomeOf({ ms, status, answer, direction, via, fault }: Exchange): Outcome {
  if (ms === undefined) return { kind: 'waiting' };
  if (isObject(answer) && answer.ok === false) return wrong(String(answer.error ?? 'error'));
  if (direction === 'to bot' && UNDELIVERED.has(String(answer)))
    return wrong(status ? `${answer} ${status}` : String(answer));
  if (fault !== undefined && fault !== 'late' && fault !== 'delayed')
    return wrong(status === undefined || status === 200 ? fault : `${status}`);
  if (status !== undefined && status >= 400) return wrong(String(status));
  if (via === 'web api' && !isObject(answer))
    return wrong(status === undefined ? 'no answer' : String(status));
  return { kind: 'well', status };
}

const wrong = (code: string): Outcome => ({ kind: 'wrong', code });

/** Why there was no acknowledgement, as `delivery/payload` names it. */
const UNDELIVERED = new Set(['http_timeout', 'connection_failed', 'http_error']);
