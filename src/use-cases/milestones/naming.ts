import type { NamingAnswer } from '../../domain/milestones/milestone-answer.ts';
import type { Workspace } from '../../domain/workspace.ts';
import { ownerCalled, type Person } from '../person.ts';
import type { World } from '../ports.ts';

/** As far back as anybody scrolls: what was said within it is put into other words. */
const CHANGED_BACK_MS = 366 * 86_400_000;

/** Whether somebody may be named in celebrations and leaderboards: theirs to say, at any time, and for what was said, too. */
export async function chooseNaming(
  world: World,
  workspace: Workspace,
  person: Person | undefined,
  named: boolean,
): Promise<NamingAnswer> {
  if (!person) return { kind: 'naming', outcome: 'public', name: null };
  const { unnamedPeople } = world.store;
  const now = world.now();
  const since = new Date(Date.parse(now) - CHANGED_BACK_MS).toISOString();
  if (named) {
    const was = await unnamedPeople.remove(workspace.id, person.id, since);
    return { kind: 'naming', outcome: was ? 'named' : 'never', name: null };
  }
  const before = (await unnamedPeople.all(workspace.id)).find(({ userId }) => userId === person.id);
  const name = (await ownerCalled(world, workspace, person)) ?? person.name ?? person.id;
  if (before?.name === name) return { kind: 'naming', outcome: 'already', name };
  await unnamedPeople.add(workspace.id, { userId: person.id, name }, now, since);
  return { kind: 'naming', outcome: 'unnamed', name };
}
