import { randomBytes } from 'node:crypto';
import { personCalled } from '../found.ts';
import { nextId } from '../ids.ts';
import type { World } from '../world.ts';

/** A file from a person's computer, for a file input. */
export function addFile(world: World, called: string, name: string, bytes: Buffer): { readonly id: string } {
  const id = nextId(world, 'F');
  world.state.files.set(id, {
    id,
    user: personCalled(world.state, called).id,
    name,
    length: bytes.length,
    altText: '',
    ticket: randomBytes(16).toString('hex'),
    created: Math.floor(world.clock.now() / 1_000),
    title: name,
    bytes,
    completed: world.clock.mark(),
    channels: new Set(),
    deleted: false,
  });
  world.changed();
  return { id };
}
