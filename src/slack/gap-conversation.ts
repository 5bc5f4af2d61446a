import type { App } from '@slack/bolt';
import type { GapRequest } from '../domain/kpi-request.ts';
import { funnelSay } from '../speech/funnel-words.ts';
import { readKpiWords } from '../speech/kpi-words.ts';
import { saveWhatIf } from '../use-cases/save-what-if.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { GAP_SAVE } from './messages/gap-actions.ts';
import { type Ground, nameOf } from './person.ts';
import { onPress, type Press } from './press.ts';
import type { SlackDeps } from './slack-deps.ts';
import { tellAside, tellBatch } from './tell-target.ts';

/** What was tried, kept as targets only where somebody asks for it; told, agreed to and taken back as a plan's are. */
export function gapConversation(app: App, deps: SlackDeps): void {
  onPress(app, deps, GAP_SAVE, (press) => save(press, deps));
}

async function save(press: Press, deps: SlackDeps): Promise<void> {
  const { ground, client, userId, value } = press;
  const { workspace, reader, catalogue } = ground;
  const request = requestIn(value, ground, deps);
  const by = await nameOf(client, userId);
  const { setAt } = await saveWhatIf(deps.world, workspace, catalogue, request, by);
  if (setAt !== null) return tellBatch(press, setAt, deps);
  await tellAside(press, { text: funnelSay(reader.locale, 'plan.saved.none') });
}

function requestIn(words: string, { workspace, names }: Ground, { world }: SlackDeps): GapRequest {
  const { today, fiscalYear } = rulesOf(world, workspace);
  const read = readKpiWords(words, { today, fiscalYear, names });
  if (!('request' in read) || read.request.kind !== 'gap') throw new Error(`This tries nothing: ${words}`);
  return read.request;
}
