import { viewJson } from '../slack-json.ts';
import type { View } from '../state.ts';
import { useTrigger } from '../triggers.ts';
import { checkView, homeOf, openModal, publishHome, pushModal, replaceView } from '../views.ts';
import type { World } from '../world.ts';
import { type Args, json, needed, text } from './args.ts';
import type { Methods } from './method.ts';
import { Refusal } from './refusal.ts';

const given = (args: Args): unknown => json(args, 'view', 'invalid_arguments');

function current(world: World, args: Args): View {
  const id = text(args, 'view_id');
  const external = text(args, 'external_id');
  const view = id
    ? world.state.views.get(id)
    : [...world.state.views.values()].find(
        ({ definition }) => external && definition.external_id === external,
      );
  if (!view) throw new Refusal('not_found');
  return view;
}

function sameHash(view: View | undefined, args: Args): void {
  const hash = text(args, 'hash');
  if (hash && view && hash !== view.hash) throw new Refusal('hash_conflict');
}

export const VIEW_METHODS: Methods = {
  'views.open': {
    token: 'bot',
    scopes: [],
    tier: 4,
    run: (world, args) => {
      const definition = checkView(world, given(args), 'modal');
      const { user } = useTrigger(world, needed(args, 'trigger_id'));
      return { view: viewJson(world, openModal(world, user, definition)) };
    },
  },
  'views.push': {
    token: 'bot',
    scopes: [],
    tier: 4,
    run: (world, args) => {
      const definition = checkView(world, given(args), 'modal');
      const { user, view } = useTrigger(world, needed(args, 'trigger_id'));
      // Only an interaction inside a modal may put another on top of it.
      if (!view || world.state.views.get(view)?.type !== 'modal') throw new Refusal('not_found');
      return { view: viewJson(world, pushModal(world, user, definition)) };
    },
  },
  'views.update': {
    token: 'bot',
    scopes: [],
    tier: 4,
    run: (world, args) => {
      const view = current(world, args);
      sameHash(view, args);
      return {
        view: viewJson(world, replaceView(world, view, checkView(world, given(args), view.type, view))),
      };
    },
  },
  'views.publish': {
    token: 'bot',
    scopes: [],
    tier: 4,
    run: (world, args) => {
      const user = needed(args, 'user_id');
      if (!world.state.people.has(user)) throw new Refusal('user_not_found');
      if (!world.app.homeTab) throw new Refusal('not_enabled');
      const home = homeOf(world, user);
      sameHash(home, args);
      return { view: viewJson(world, publishHome(world, user, checkView(world, given(args), 'home', home))) };
    },
  },
};
