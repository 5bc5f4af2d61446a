import { spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Bench, type Finding, findingOf } from './finding.ts';
import { inRounds } from './rounds.ts';
import { TODAY } from './support/company.ts';

const ROOT = new URL('../../', import.meta.url);
const SRC = new URL('src/', ROOT);
const TSX = import.meta.resolve('tsx');

/** From nothing to something said: a question in a terminal, and the demo; beside an empty process that opens PGlite. */
export const start: Bench = {
  name: 'start',
  about:
    'from starting the process to its first answer, beside an empty process that opens the same database',
  run: async ({ ground, noise, quick }) => {
    const findings: Finding[] = [];
    const { dataDir } = await ground.company('PGlite', 100_000);
    const rounds = { noise, rounds: quick ? 2 : 5 };
    const opening = (directory: string) => () =>
      secondsUntil(/ready/, [process.execPath, '--input-type=module', '-e', OPEN_PGLITE, directory]);
    const cli = [process.execPath, '--import', TSX, fileURLToPath(new URL('cli.ts', SRC))] as const;
    const asking = () => secondsUntil(/\S/, [...cli, 'ask', 'pipeline', '--today', TODAY, '--data', dataDir]);
    findings.push(
      findingOf(await inRounds(rounds, { ours: asking, limit: opening(dataDir) }), {
        what: '`kpi ask pipeline`, from nothing',
        unit: 's',
        limitIs: 'empty process opening PGlite',
      }),
    );

    const demo = async (folder: string) => {
      await writeFile(`${folder}/package.json`, JSON.stringify({ scripts: { demo: DEMO } }));
      return secondsUntil(LISTENING, ['npm', 'run', 'demo', '--', '--port', '0', '--today', TODAY], folder);
    };
    const first = {
      ours: async () => {
        await asAfterInstall();
        return demo(await ground.folder());
      },
      limit: async () => opening(await ground.folder())(),
    };
    findings.push(
      findingOf(await inRounds({ noise, rounds: quick ? 1 : 3 }, first), {
        what: 'the demo, its first start',
        unit: 's',
        limitIs: 'empty process making a PGlite database',
        aim: { of: 'ours', most: 20 },
      }),
    );
    const home = await ground.folder();
    await demo(home);
    const later = { ours: () => demo(home), limit: opening(`${home}/data/demo/pglite-${TODAY}`) };
    findings.push(
      findingOf(await inRounds(rounds, later), {
        what: 'the demo, every later start',
        unit: 's',
        limitIs: 'empty process opening PGlite',
        aim: { of: 'ours', most: 5 },
      }),
    );
    return findings;
  },
};

/** The demo says its address last, when the conversation has begun. */
const LISTENING = /https?:\/\/(127\.0\.0\.1|localhost):\d+/;

/** As `npm run demo` does it, from any folder. */
const DEMO = ['prisma/generate.mjs', 'src/demo/start.mjs']
  .map((file) => `"${process.execPath}" "${fileURLToPath(new URL(file, ROOT))}"`)
  .join(' && ');

/** Nothing has been generated or put together yet. */
async function asAfterInstall(): Promise<void> {
  for (const made of ['src/store/generated/stamp', 'node_modules/.cache/takt'])
    await rm(new URL(made, ROOT), { recursive: true, force: true });
}

const OPEN_PGLITE = `
  import { PGlite } from ${JSON.stringify(import.meta.resolve('@electric-sql/pglite'))};
  const database = await PGlite.create(process.argv.at(-1));
  await database.query('select 1');
  process.stdout.write('ready');`;

/** Runs until it prints what is waited for, and ends it and what it has started. */
async function secondsUntil(
  said: RegExp,
  [command, ...args]: readonly [string, ...string[]],
  cwd = fileURLToPath(SRC),
): Promise<number> {
  const begun = performance.now();
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  let text = '';
  let seconds: number | undefined;
  // To the end: it comes when all that could still write has ended.
  for await (const chunk of child.stdout) {
    text += chunk;
    if (seconds !== undefined || !said.test(text)) continue;
    seconds = (performance.now() - begun) / 1_000;
    process.kill(-child.pid!, 'SIGTERM');
  }
  if (seconds === undefined) throw new Error(`It ended before it had said ${said}: ${text}`);
  return seconds;
}
