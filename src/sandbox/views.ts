import { LIMITS } from '../block-kit/limits.ts';
import { isObject, type Json } from '../block-kit/tree.ts';
import { validateView } from '../block-kit/validate.ts';
import { pictureProblems } from './files.ts';
import { nextId, nextTs } from './ids.ts';
import { withIds } from './messages.ts';
import type { View } from './state.ts';
import { initialValues, keepValues } from './view-state.ts';
import { Refusal, refuseProblems } from './web-api/refusal.ts';
import type { World } from './world.ts';

/**
 * A view as the bot describes it, checked as Slack checks it.
 * @throws Refusal `invalid_arguments` with pointers, `duplicate_external_id`
 */
export function checkView(world: World, given: unknown, type: View['type'], instead?: View): Json {
  refuseProblems('invalid_arguments', validateView(given));
  const definition = isObject(given) ? given : {};
  if (definition.type !== type)
    refuseProblems('invalid_arguments', [{ pointer: '/view/type', message: `must be equal to \`${type}\`` }]);
  const pictures = pictureProblems(world, definition.blocks as Json[]);
  refuseProblems(
    'invalid_arguments',
    pictures.map((one) => ({ ...one, pointer: `/view${one.pointer}` })),
  );
  const id = definition.external_id;
  const taken =
    id && [...world.state.views.values()].some((one) => one !== instead && one.definition.external_id === id);
  if (taken) throw new Refusal('duplicate_external_id');
  return definition;
}

function newView(world: World, user: string, definition: Json, previous: View | undefined): View {
  const id = nextId(world, 'V');
  const blocks = withIds(world, definition.blocks as Json[]);
  const view: View = {
    id,
    type: definition.type === 'home' ? 'home' : 'modal',
    user,
    rootId: previous?.rootId ?? id,
    previousId: previous?.id,
    definition,
    blocks,
    hash: newHash(world),
    values: initialValues(blocks),
    errors: {},
    notice: undefined,
  };
  world.state.views.set(id, view);
  world.changed();
  return view;
}

const newHash = (world: World): string => `${nextTs(world)}.${nextId(world, 'h').toLowerCase()}`;

/** The open modals of a person, the topmost last. */
export const modalsOf = ({ state }: World, user: string): View[] =>
  (state.modals.get(user) ?? []).flatMap((id) => state.views.get(id) ?? []);

/** Opening a modal where one is open already begins a new pile. */
export function openModal(world: World, user: string, definition: Json): View {
  closeAll(world, user);
  const view = newView(world, user, definition, undefined);
  world.state.modals.set(user, [view.id]);
  return view;
}

/** @throws Refusal `push_limit_reached` on top of three */
export function pushModal(world: World, user: string, definition: Json): View {
  const pile = world.state.modals.get(user) ?? [];
  if (pile.length >= LIMITS.view.stack) throw new Refusal('push_limit_reached');
  const view = newView(world, user, definition, modalsOf(world, user).at(-1));
  world.state.modals.set(user, [...pile, view.id]);
  return view;
}

/** What people have filled in stays where block_id and action_id stay. */
export function replaceView(world: World, view: View, definition: Json): View {
  view.definition = definition;
  view.blocks = withIds(world, definition.blocks as Json[]);
  view.values = keepValues(initialValues(view.blocks), view.values);
  view.hash = newHash(world);
  view.errors = {};
  view.notice = undefined;
  world.changed();
  return view;
}

export function publishHome(world: World, user: string, definition: Json): View {
  const current = homeOf(world, user);
  if (current) return replaceView(world, current, definition);
  const view = newView(world, user, definition, undefined);
  world.state.homes.set(user, view.id);
  return view;
}

export const homeOf = ({ state }: World, user: string): View | undefined =>
  state.views.get(state.homes.get(user) ?? '');

/** Closes this modal and whatever lies on it; the one below is seen again. */
export function closeModal(world: World, view: View): void {
  const pile = world.state.modals.get(view.user) ?? [];
  const at = pile.indexOf(view.id);
  if (at === -1) return;
  for (const id of pile.slice(at)) world.state.views.delete(id);
  world.state.modals.set(view.user, pile.slice(0, at));
  world.changed();
}

export function closeAll(world: World, user: string): void {
  const [first] = modalsOf(world, user);
  if (first) closeModal(world, first);
}
