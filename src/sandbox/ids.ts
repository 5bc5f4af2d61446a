import type { World } from './world.ts';

/** An id in Slack's form: a letter for the kind, then capitals and digits. */
export function nextId({ state }: World, kind: string): string {
  state.lastId += 1;
  return kind + state.lastId.toString(36).toUpperCase().padStart(8, '0');
}

/** Slack's message clock: seconds with six decimals, never the same twice. */
export function nextTs({ state, clock }: World): string {
  state.lastTs = Math.max(Math.floor(clock.now()) * 1_000, state.lastTs + 1);
  return asTs(state.lastTs);
}

const asTs = (micros: number): string =>
  `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, '0')}`;
