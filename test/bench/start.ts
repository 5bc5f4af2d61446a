import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Bench, type Finding, findingOf } from './finding.ts';
import { inRounds } from './rounds.ts';
import { TODAY } from './support/company.ts';

const SRC = new URL('../../src/', import.meta.url);
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
      secondsUntil(/ready/, ['--input-type=module', '-e', OPEN_PGLITE, directory]);
    const asking = () =>
      secondsUntil(/\S/, [...typescript('cli.ts'), 'ask', 'pipeline', '--today', TODAY, '--data', dataDir]);
    findings.push(
      findingOf(await inRounds(rounds, { ours: asking, limit: opening(dataDir) }), {
        what: '`kpi ask pipeline`, from nothing',
        unit: 's',
        limitIs: 'empty process opening PGlite',
      }),
    );

    const home = await ground.folder();
    const demo = (folder: string) =>
      secondsUntil(LISTENING, [...typescript('demo.ts'), '--port', '0', '--today', TODAY], folder);
    const first = {
      ours: async () => demo(await ground.folder()),
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
    await demo(home);
    const later = { ours: () => demo(home), limit: opening(`${home}/data/demo/${TODAY}`) };
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

const OPEN_PGLITE = `
  import { PGlite } from ${JSON.stringify(import.meta.resolve('@electric-sql/pglite'))};
  const database = await PGlite.create(process.argv.at(-1));
  await database.query('select 1');
  process.stdout.write('ready');`;

function typescript(file: string): string[] {
  return ['--import', TSX, fileURLToPath(new URL(file, SRC))];
}

/** Runs Node until it prints what is waited for, and ends it. */
async function secondsUntil(
  said: RegExp,
  args: readonly string[],
  cwd = fileURLToPath(SRC),
): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  let text = '';
  for await (const chunk of child.stdout) {
    text += chunk;
    if (!said.test(text)) continue;
    const seconds = (performance.now() - begun) / 1_000;
    child.kill('SIGTERM');
    await gone;
    return seconds;
  }
  throw new Error(`It ended before it had said ${said}: ${text}`);
}
