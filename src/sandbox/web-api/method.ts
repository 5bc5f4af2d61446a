import type { Json } from '../../block-kit/tree.ts';
import type { Tier } from '../rate-limits.ts';
import type { World } from '../world.ts';
import type { Args } from './args.ts';
import { Refusal } from './refusal.ts';

export type Method = {
  /** Which token it wants; `none` for `api.test`. */
  readonly token: 'bot' | 'app' | 'none';
  /** One of these is enough; none for methods any token may call. */
  readonly scopes: readonly string[];
  readonly tier: Tier;
  run(world: World, args: Args): Json;
};

export type Methods = { readonly [name: string]: Method };

export const granted = (world: World): readonly string[] | undefined => world.app.scopes;

/** @throws Refusal `missing_scope` unless one of them is granted */
export function needScope(world: World, ...scopes: readonly string[]): void {
  const provided = granted(world);
  if (provided === undefined || scopes.length === 0 || scopes.some((scope) => provided.includes(scope)))
    return;
  throw new Refusal('missing_scope', { needed: scopes.join(','), provided: provided.join(',') });
}

/** `channels:read`, `groups:read`, `im:read`: each kind of conversation has its own. */
export const scopeFor = (kind: 'public' | 'private' | 'im', verb: string): string =>
  `${{ public: 'channels', private: 'groups', im: 'im' }[kind]}:${verb}`;
