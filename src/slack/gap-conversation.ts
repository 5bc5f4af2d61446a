import type { App } from '@slack/bolt';
import type { GapRequest } from '../domain/kpi-request.ts';
import { funnelSay } from '../speech/funnel-words.ts';
import { readKpiWords } from '../speech/kpi-words.ts';
import { saveWhatIf } from '../use-cases/save-what-if.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { doing } from './doing.ts';
import { GAP_SAVE } from './messages/gap-actions.ts';
import { type Ground, nameOf } from './person.ts';
import type { SlackDeps } from './slack-deps.ts';
import { type Doer, tellAside, tellBatch } from './tell-target.ts';

/** What was tried, kept as targets only where somebody asks for it; told, agreed to and taken back as a plan's are. */
export function gapConversation(app: App, deps: SlackDeps): void {
  app.action({ type: 'block_actions', action_id: GAP_SAVE }, async (args) => {
    const { ack, action, body, client, respond } = args;
    await ack();
    if (action.type !== 'button') return;
    const words = action.value ?? '';
    const who = { client, teamId: body.team?.id ?? '', userId: body.user.id, respond };
    await deps.inFlight.track(doing(who, deps, (doer) => save(words, doer, deps)));
  });
}

async function save(words: string, doer: Doer, deps: SlackDeps): Promise<void> {
  const { ground, client, userId } = doer;
  const { workspace, reader, catalogue } = ground;
  const request = requestIn(words, ground, deps);
  const by = await nameOf(client, userId);
  const { setAt } = await saveWhatIf(deps.world, workspace, catalogue, request, by);
  if (setAt !== null) return tellBatch(doer, setAt, deps);
  await tellAside(doer, { text: funnelSay(reader.locale, 'plan.saved.none') });
}

function requestIn(words: string, { workspace, names }: Ground, { world }: SlackDeps): GapRequest {
  const { today, fiscalYear } = rulesOf(world, workspace);
  const read = readKpiWords(words, { today, fiscalYear, names });
  if (!('request' in read) || read.request.kind !== 'gap') throw new Error(`This tries nothing: ${words}`);
  return read.request;
}
