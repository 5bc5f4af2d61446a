import { personJson, profileJson } from '../slack-json.ts';
import type { Person } from '../state.ts';
import type { World } from '../world.ts';
import { type Args, flag, text } from './args.ts';
import type { Methods } from './method.ts';
import { Refusal } from './refusal.ts';

function person(world: World, args: Args): Person {
  const found = world.state.people.get(text(args, 'user') ?? '');
  if (!found) throw new Refusal('user_not_found');
  return found;
}

export const USER_METHODS: Methods = {
  'users.info': {
    token: 'bot',
    scopes: ['users:read'],
    tier: 4,
    run: (world, args) => ({ user: personJson(world, person(world, args), flag(args, 'include_locale')) }),
  },
  'users.list': {
    token: 'bot',
    scopes: ['users:read'],
    tier: 2,
    run: (world, args) => ({
      members: [...world.state.people.values()].map((one) =>
        personJson(world, one, flag(args, 'include_locale')),
      ),
      cache_ts: Math.floor(world.clock.now() / 1_000),
      response_metadata: { next_cursor: '' },
    }),
  },
  'users.profile.get': {
    token: 'bot',
    scopes: ['users.profile:read'],
    tier: 4,
    run: (world, args) => ({ profile: profileJson(person(world, args)) }),
  },
};
