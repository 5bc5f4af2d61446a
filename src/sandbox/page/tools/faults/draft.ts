import type { FaultSeed } from '../../../fault-schema.ts';
import { type FaultKind, isDeliveryKind } from './kinds.ts';

/** The form for a fault as it is filled in; fields that a kind has no use for keep their values. */
export type FaultDraft = {
  readonly kind: FaultKind;
  readonly method: string;
  readonly retryAfter: number;
  readonly error: string;
  readonly status: number;
  readonly done: boolean;
  readonly ms: number;
  readonly often: HowOften;
  readonly times: number;
  /** 0 to 1. */
  readonly chance: number;
};

export type HowOften = 'once' | 'times' | 'chance' | 'always';

export const FIRST_DRAFT: FaultDraft = {
  kind: 'rate_limited',
  method: '*',
  retryAfter: 30,
  error: 'is_archived',
  status: 503,
  done: false,
  ms: 2_500,
  often: 'once',
  times: 3,
  chance: 0.25,
};

/** Another kind; what it is about only stays when it can be about the same. */
export const ofKind = (draft: FaultDraft, kind: FaultKind): FaultDraft => ({
  ...draft,
  kind,
  method: isDeliveryKind(kind) === isDeliveryKind(draft.kind) ? draft.method : '*',
});

/** What is sent; undefined while something is missing. */
export function seedOf(draft: FaultDraft): FaultSeed | undefined {
  const method = draft.method.trim();
  const error = draft.error.trim();
  if (method === '' || (draft.kind === 'error' && error === '')) return undefined;
  const when = { method, ...howOften(draft) };
  switch (draft.kind) {
    case 'rate_limited':
      return { kind: draft.kind, retryAfter: draft.retryAfter, ...when };
    case 'error':
      return { kind: draft.kind, error, ...when };
    case 'status':
      return { kind: draft.kind, status: draft.status, done: draft.done, ...when };
    case 'late':
    case 'delayed':
      return { kind: draft.kind, ms: draft.ms, ...when };
    default:
      return { kind: draft.kind, ...when };
  }
}

function howOften({ often, times, chance }: FaultDraft): { times?: number; probability?: number } {
  switch (often) {
    case 'once':
      return { times: 1 };
    case 'times':
      return { times };
    case 'chance':
      return { probability: chance };
    case 'always':
      return {};
  }
}

/** Bad days that everybody knows, ready to be had. */
export const PRESETS = {
  slow: { kind: 'late', ms: 2_500 },
  down: { kind: 'status', status: 503, done: false },
  limited: { kind: 'rate_limited', retryAfter: 10, times: 3 },
  archived: { kind: 'error', error: 'is_archived', method: 'chat.postMessage' },
  revoked: { kind: 'error', error: 'token_revoked' },
  lost: { kind: 'lost', method: 'chat.postMessage', times: 1 },
  hurried: { kind: 'delayed', ms: 2_900 },
  unheard: { kind: 'unheard', times: 1 },
} as const satisfies { readonly [name: string]: FaultSeed };
