import type { App } from '@slack/bolt';
import { versionsOf } from '../domain/contract.ts';
import type { Locale } from '../domain/metric.ts';
import { type Target, TEAM_DEPARTMENTS, type TeamDepartment } from '../domain/target.ts';
import type { TargetRequest } from '../domain/target-request.ts';
import { COMMAND } from '../speech/command.ts';
import { partyNames } from '../speech/contract-words.ts';
import { targetWords } from '../speech/kpi-words/targets/target-words.ts';
import { targetSay, whatWords } from '../speech/targets/target-say.ts';
import { type AgreedTarget, agreeTarget, agreeTargets } from '../use-cases/agree-target.ts';
import { undoTarget } from '../use-cases/undo-target.ts';
import { escaped } from './messages/clean-text.ts';
import { TARGET_AGREE, TARGET_UNDO } from './messages/target-actions.ts';
import { nameOf } from './person.ts';
import { onPress } from './press.ts';
import type { SlackDeps } from './slack-deps.ts';
import { type Doer, messageFor, tellAside } from './tell-target.ts';

/** Agreeing to a target, or to a whole plan, and taking one back: the message that was pressed changes in place. */
export function agreeConversation(app: App, deps: SlackDeps): void {
  onPress(app, deps, new RegExp(`^${TARGET_AGREE}`), async (press) => {
    const department = TEAM_DEPARTMENTS.find((one) => press.actionId === `${TARGET_AGREE}${one}`);
    if (department) await agree(press, pressedOn(press.value), department, deps);
  });
  onPress(app, deps, TARGET_UNDO, (press) => undo(press, pressedOn(press.value), deps));
}

/** What a button is about, and the language of the message that it stands under: everybody goes on reading that one. */
type PressedOn = { readonly what: string; readonly locale: Locale };

function pressedOn(value: string): PressedOn {
  const [what = '', locale] = value.split(' ');
  return { what, locale: locale === 'sv' ? 'sv' : 'en' };
}

/** An id is a number; a plan goes by the moment it was set. */
function isMoment(what: string): boolean {
  return what.includes('T');
}

async function agree(doer: Doer, on: PressedOn, department: TeamDepartment, deps: SlackDeps): Promise<void> {
  const { client, userId, ground } = doer;
  const { workspace } = ground;
  const { world } = deps;
  const newer = isMoment(on.what) ? undefined : await newerThan(on.what, workspace.id, deps);
  if (newer) return refuse(doer, 'agree.newer', { command: COMMAND, words: targetWords(cardOf(newer.id)) });
  const agreeing = { department, name: await nameOf(client, userId), userId };
  const { outcome, target } = isMoment(on.what)
    ? await agreeTargets(world, workspace, { setAt: on.what, ...agreeing }).then((all) => ({
        outcome: all.outcome,
        target: all.targets.find(({ parties }) => parties.includes(department)) ?? null,
      }))
    : await agreeTarget(world, workspace, { targetId: on.what, ...agreeing });
  if (outcome === 'agreed' || outcome === 'already') await showAnew(doer, on, deps);
  if (outcome !== 'agreed') await explain(doer, outcome, target, department);
}

/** Says kindly why nothing happened. */
async function explain(
  doer: Doer,
  outcome: Exclude<AgreedTarget['outcome'], 'agreed'>,
  target: Target | null,
  department: TeamDepartment,
): Promise<void> {
  const { locale } = doer.ground.reader;
  const party = partyNames([department], locale);
  switch (outcome) {
    case 'already': {
      const name = target?.agreements.find((one) => one.department === department)?.name ?? '';
      return refuse(doer, 'agree.already', { name, party });
    }
    case 'same_person': {
      const mine = target?.agreements[0]?.department ?? department;
      return refuse(doer, 'agree.same_person', {
        party: partyNames([mine], locale),
        other: partyNames([department], locale),
      });
    }
    case 'not_a_party':
      return refuse(doer, 'agree.not_a_party', { party });
    default:
      return refuse(doer, 'agree.gone');
  }
}

async function undo(doer: Doer, on: PressedOn, deps: SlackDeps): Promise<void> {
  const which = isMoment(on.what) ? { setAt: on.what } : { targetId: on.what };
  const { outcome, targets } = await undoTarget(deps.world, doer.ground.workspace, which);
  if (outcome === 'agreed') return refuse(doer, 'undo.agreed');
  if (outcome !== 'undone') {
    await doer.respond({ replace_original: true, text: targetSay(on.locale, 'undo.already') });
    return;
  }
  const { catalogue, reader } = doer.ground;
  const [first] = targets;
  const metric = first && catalogue.get(first.metric);
  const text = targetSay(on.locale, 'undo.done', {
    name: await nameOf(doer.client, doer.userId),
    count: targets.length,
    what: first && metric ? whatWords(first.value, metric, { ...reader, locale: on.locale }) : '',
  });
  await doer.respond({ replace_original: true, text: escaped(text) });
}

/** The message that was pressed, as things are now. */
async function showAnew(
  { respond, ground }: Doer,
  { what, locale }: PressedOn,
  deps: SlackDeps,
): Promise<void> {
  const reader = { ...ground.reader, locale };
  const request: TargetRequest = isMoment(what) ? { kind: 'targets', setAt: what } : cardOf(what);
  const message = await messageFor(request, { ...ground, reader }, deps);
  await respond({ replace_original: true, ...message });
}

/** What has been said of the same time since: nobody should agree to what is overtaken. */
async function newerThan(id: string, workspaceId: number, { world }: SlackDeps): Promise<Target | undefined> {
  const known = await world.store.targets.all(workspaceId);
  const target = known.find((one) => one.id === id);
  if (!target) return undefined;
  const versions = versionsOf(target, known);
  const later = versions.slice(versions.findIndex((one) => one.id === id) + 1);
  return later.findLast(({ from }) => from <= target.from);
}

function cardOf(id: string): TargetRequest {
  return { kind: 'target', id };
}

function refuse(
  doer: Doer,
  key: Extract<Parameters<typeof targetSay>[1], `agree.${string}` | `undo.${string}`>,
  values: Record<string, string> = {},
): Promise<void> {
  return tellAside(doer, { text: targetSay(doer.ground.reader.locale, key, values) });
}
