import { describe, expect, test } from 'vitest';
import { faultSchema } from '../../../../src/sandbox/fault-schema.ts';
import {
  type FaultDraft,
  FIRST_DRAFT,
  ofKind,
  PRESETS,
  seedOf,
} from '../../../../src/sandbox/page/tools/faults/draft.ts';
import { CALL_KINDS, DELIVERY_KINDS } from '../../../../src/sandbox/page/tools/faults/kinds.ts';

const KINDS = [...CALL_KINDS, ...DELIVERY_KINDS];

describe('the form for a fault', () => {
  test('knows every kind there is', () => {
    const known = faultSchema.options.map(({ shape }) => shape.kind.value);
    expect([...KINDS].sort()).toEqual([...known].sort());
  });

  test.each(KINDS)('%s: what it sends is taken', (kind) =>
    expect(faultSchema.parse(seedOf(ofKind(FIRST_DRAFT, kind)))).toMatchObject({
      kind,
      method: '*',
      times: 1,
    }),
  );

  test.each<[string, Partial<FaultDraft>, object]>([
    ['once', { often: 'once' }, { times: 1 }],
    ['some times', { often: 'times', times: 4 }, { times: 4 }],
    ['by chance', { often: 'chance', chance: 0.5 }, { probability: 0.5 }],
    ['until cleared', { often: 'always' }, {}],
  ])('%s', (_name, changes, sent) =>
    expect(seedOf({ ...FIRST_DRAFT, kind: 'lost', ...changes })).toEqual({
      kind: 'lost',
      method: '*',
      ...sent,
    }),
  );

  test.each<[string, Partial<FaultDraft>]>([
    ['nothing to strike', { method: ' ' }],
    ['no code', { kind: 'error', error: '' }],
  ])('%s: nothing to send yet', (_name, changes) =>
    expect(seedOf({ ...FIRST_DRAFT, ...changes })).toBeUndefined(),
  );

  test('keeps what it strikes from one kind of call to another, not from a call to a delivery', () => {
    const draft = { ...FIRST_DRAFT, method: 'chat.update' };
    expect(ofKind(draft, 'lost').method).toBe('chat.update');
    expect(ofKind(draft, 'unheard').method).toBe('*');
  });
});

test.each(Object.entries(PRESETS))('the bad day "%s" can be had', (_name, fault) =>
  expect(() => faultSchema.parse(fault)).not.toThrow(),
);
