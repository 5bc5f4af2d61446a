import { Command } from 'commander';
import type { Digest } from '../domain/digest.ts';
import type { DigestPlace } from '../domain/digest-request.ts';
import { isPerson } from '../domain/post.ts';
import type { Workspace } from '../domain/workspace.ts';
import { digestProblemWords } from '../speech/digest-problem-words.ts';
import {
  comesWords,
  headOf,
  rowTitle,
  settingsWords,
  setupSay,
  whereWords,
} from '../speech/digest-setup-words.ts';
import { readDigestWords } from '../speech/kpi-words/digests/read-digest-words.ts';
import { answerDigest, rowOf } from '../use-cases/answer-digest.ts';
import { deleteDigest, pauseDigest, sendDigestNow } from '../use-cases/digest-steps.ts';
import type { World } from '../use-cases/ports.ts';
import { proposeDigest } from '../use-cases/propose-digest.ts';
import { resumeDigest } from '../use-cases/resume-digest.ts';
import { setDigest } from '../use-cases/set-digest.ts';
import type { KnownMetrics } from '../use-cases/workspace-metrics.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { cli } from './cli-words.ts';
import { digestJson, digestRowJson } from './digest-json.ts';
import { previewCommand } from './digest-preview.ts';
import { usage } from './parsed-options.ts';
import { spokenText } from './spoken-text.ts';
import { readerIn, TERMINAL_CHANNEL, type Terminal } from './terminal.ts';

/** `digest list|add|preview|send|pause|resume|delete`: what Takt says by itself, and when. */
export function digestCommand(terminal: Terminal): Command {
  return new Command('digest')
    .description(setupSay(terminal.locale, 'cli.about'))
    .addCommand(listCommand(terminal))
    .addCommand(addCommand(terminal))
    .addCommand(previewCommand(terminal, foundIn))
    .addCommand(sendCommand(terminal))
    .addCommand(pauseCommand(terminal))
    .addCommand(resumeCommand(terminal))
    .addCommand(deleteCommand(terminal));
}

function listCommand({ locale, out, withWorld }: Terminal): Command {
  return new Command('list')
    .description(setupSay(locale, 'cli.list'))
    .option('--json', cli(locale, 'option.json'), false)
    .action(({ json }: { json: boolean }) =>
      withWorld(async (world, workspace, { catalogue }) => {
        const asked = { channelId: TERMINAL_CHANNEL, personId: null, locale };
        const answer = await answerDigest(world, workspace, catalogue, { kind: 'digests' }, asked);
        if (answer.kind !== 'digest_list') throw new Error('no list of digests');
        if (json) return void out.write(`${JSON.stringify(digestJson(answer), null, 2)}\n`);
        if (answer.rows.length === 0) return void out.write(`${setupSay(locale, 'cli.none')}\n`);
        const reader = readerIn(workspace, locale);
        const rows = answer.rows.map((row) => [
          String(row.digest.id),
          rowTitle(row, workspace.timeZone, reader),
          comesWords(row, reader),
          settingsWords(row.digest, row.metrics, reader),
        ]);
        out.write(
          `${rows.map(([id, title, ...lines]) => [`${id}  ${title}`, ...lines.map((line) => `   ${line}`)].join('\n')).join('\n')}\n`,
        );
      }),
    );
}

type AddOptions = { readonly channel: string; readonly owner: string; readonly json: boolean };

function addCommand({ locale, out, withWorld }: Terminal): Command {
  return new Command('add')
    .description(setupSay(locale, 'cli.add'))
    .argument('<words...>', setupSay(locale, 'cli.add.words'))
    .requiredOption('--channel <id>', setupSay(locale, 'cli.channel'))
    .requiredOption('--owner <id>', setupSay(locale, 'cli.owner'))
    .option('--json', cli(locale, 'option.json'), false)
    .action((words: string[], { channel, owner, json }: AddOptions) =>
      withWorld(async (world, workspace, { catalogue, names }) => {
        const { today, fiscalYear } = rulesOf(world, workspace);
        const reader = readerIn(workspace, locale);
        const problemOf = (problem: Parameters<typeof digestProblemWords>[0]) =>
          usage(digestProblemWords(problem, catalogue.get, reader));
        const read = readDigestWords(`digest new ${words.join(' ')}`, { today, fiscalYear, names });
        if (read && 'problem' in read && read.problem.kind === 'digest')
          throw problemOf(read.problem.problem);
        if (!read || !('request' in read) || read.request.kind !== 'set_digest')
          throw problemOf({ about: 'day' });
        const place: DigestPlace = { kind: isPerson(channel) ? 'person' : 'channel', id: channel };
        const asker = { channelId: TERMINAL_CHANNEL, personId: owner, locale: workspace.locale };
        const proposed = proposeDigest(world, workspace, { ...read.request.wanted, place }, asker);
        if ('problem' in proposed) throw problemOf(proposed.problem);
        const { outcome, digest } = await setDigest(world, workspace, proposed);
        if (!digest || outcome === 'gone') throw new Error('a digest that was set up is gone');
        const row = rowOf(digest, world, workspace, catalogue);
        if (json)
          return void out.write(`${JSON.stringify({ outcome, digest: digestRowJson(row) }, null, 2)}\n`);
        const headline = headOf(`${outcome}.head`, digest, workspace.timeZone, reader);
        const context = [
          settingsWords(digest, row.metrics, reader),
          setupSay(locale, 'number', { id: digest.id }),
        ];
        out.write(`${spokenText({ headline, lines: [comesWords(row, reader)], context })}\n`);
      }),
    );
}

function sendCommand(terminal: Terminal): Command {
  return onOne('send', terminal, async (world, workspace, digest) => {
    const { outcome } = await sendDigestNow(world, workspace, digest.id);
    return {
      outcome,
      sentence: setupSay(terminal.locale, outcome === 'queued' ? 'cli.queued' : 'sent.just_sent'),
    };
  });
}

function pauseCommand(terminal: Terminal): Command {
  const { locale } = terminal;
  return onOne('pause', terminal, async (world, workspace, digest) => {
    const { outcome } = await pauseDigest(world, workspace, digest.id);
    const where = whereWords(digest.channelId, readerIn(workspace, locale));
    const key = outcome === 'paused' ? 'paused.done' : 'paused.already';
    return { outcome, sentence: setupSay(locale, key, { where }) };
  });
}

function resumeCommand(terminal: Terminal): Command {
  const { locale } = terminal;
  return onOne('resume', terminal, async (world, workspace, digest, { catalogue }) => {
    const { outcome } = await resumeDigest(world, workspace, digest.id);
    const again = await world.store.digests.byId(workspace.id, digest.id);
    const times = again
      ? comesWords(rowOf(again, world, workspace, catalogue), readerIn(workspace, locale))
      : '';
    const key = outcome === 'resumed' ? 'resumed.done' : 'resumed.already';
    return { outcome, sentence: `${setupSay(locale, key)} ${times}`.trim() };
  });
}

function deleteCommand(terminal: Terminal): Command {
  const { locale } = terminal;
  return onOne('delete', terminal, async (world, workspace, digest) => {
    await deleteDigest(world, workspace, digest.id);
    const reader = readerIn(workspace, locale);
    return { outcome: 'deleted', sentence: headOf('deleted.done', digest, workspace.timeZone, reader) };
  });
}

type Done = { readonly outcome: string; readonly sentence: string };
type Does = (world: World, workspace: Workspace, digest: Digest, known: KnownMetrics) => Promise<Done>;

/** A command about one digest that there is. Ends in 2 where there is none. */
function onOne(step: 'send' | 'pause' | 'resume' | 'delete', terminal: Terminal, does: Does): Command {
  const { locale, out, withWorld } = terminal;
  return new Command(step)
    .description(setupSay(locale, `cli.${step}`))
    .argument('<id>', setupSay(locale, 'cli.id'))
    .option('--json', cli(locale, 'option.json'), false)
    .action((id: string, { json }: { json: boolean }) =>
      withWorld(async (world, workspace, known) => {
        const digest = await foundIn(world, workspace, id, terminal);
        const { outcome, sentence } = await does(world, workspace, digest, known);
        out.write(json ? `${JSON.stringify({ outcome, id: digest.id })}\n` : `${sentence}\n`);
      }),
    );
}

/** @throws CommanderError (status 2) where there is no such digest */
async function foundIn(
  { store }: World,
  workspace: Workspace,
  id: string,
  { locale }: Terminal,
): Promise<Digest> {
  const [, number] = /^#?(\d{1,9})$/.exec(id) ?? [];
  if (!number) throw usage(setupSay(locale, 'cli.unknown', { id }));
  const digest = await store.digests.byId(workspace.id, Number(number));
  if (digest) return digest;
  const unknown = { about: 'unknown', id: Number(number) } as const;
  throw usage(digestProblemWords(unknown, () => undefined, readerIn(workspace, locale)));
}
