import type { App } from '@slack/bolt';
import { fullFigure, list } from '../speech/format.ts';
import { gapSay } from '../speech/gap-words.ts';
import { readKpiWords } from '../speech/kpi-words.ts';
import { inPeriod } from '../speech/period-name.ts';
import { uncapitalised } from '../speech/say.ts';
import { saveWhatIf } from '../use-cases/save-what-if.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { failureSentence } from './failure.ts';
import { GAP_SAVE } from './messages/gap-actions.ts';
import { savedBlocks } from './messages/plan-actions.ts';
import { type Ground, groundOf, nameOf } from './person.ts';
import type { SlackDeps } from './slack-deps.ts';

/** What was tried, kept as targets: only where somebody asks for it, and taken back by the same button as a plan. */
export function gapConversation(app: App, deps: SlackDeps): void {
  app.action({ type: 'block_actions', action_id: GAP_SAVE }, async (args) => {
    const { ack, action, body, client, respond } = args;
    await ack();
    if (action.type !== 'button') return;
    const words = action.value ?? '';
    const tell = async (): Promise<void> => {
      const ground = await groundOf(client, body.team?.id ?? '', body.user.id, deps);
      if (!ground) return;
      const aside = { response_type: 'ephemeral', replace_original: false } as const;
      try {
        const { text, setAt } = await save(words, ground, await nameOf(client, body.user.id), deps);
        await respond({ ...aside, text, blocks: savedBlocks(text, setAt, ground.reader) });
      } catch (error) {
        await respond({ ...aside, text: failureSentence(error, ground.reader, deps.log) });
      }
    };
    await deps.inFlight.track(tell());
  });
}

async function save(
  words: string,
  { workspace, reader, catalogue, names }: Ground,
  by: string,
  deps: SlackDeps,
) {
  const { today, fiscalYear } = rulesOf(deps.world, workspace);
  const read = readKpiWords(words, { today, fiscalYear, names });
  if (!('request' in read) || read.request.kind !== 'gap') throw new Error(`This saves nothing: ${words}`);
  const { period, saved } = await saveWhatIf(deps.world, workspace, catalogue, read.request, by);
  const { locale } = reader;
  if (saved.length === 0) return { text: gapSay(locale, 'saved.none'), setAt: null };
  const each = saved.map(({ metric, target }) =>
    gapSay(locale, 'saved.one', {
      name: uncapitalised(metric.name[locale], locale),
      value: fullFigure(target.value, metric, reader),
    }),
  );
  const text = gapSay(locale, 'saved', {
    count: saved.length,
    inPeriod: inPeriod(period, today, reader),
    what: list(each, locale),
  });
  return { text, setAt: saved[0]!.target.setAt };
}
