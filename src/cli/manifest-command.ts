import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { parse } from 'yaml';
import { cli } from './cli-words.ts';
import { MANIFEST_FILE } from './manifest.ts';
import type { Terminal } from './terminal.ts';

/** `manifest`: manifest.yml as JSON, which is how the Slack CLI asks for it (`.slack/hooks.json`). */
export function manifestCommand({ locale, out }: Terminal): Command {
  return new Command('manifest').description(cli(locale, 'manifest.about')).action(async () => {
    out.write(`${JSON.stringify(parse(await readFile(MANIFEST_FILE, 'utf8')))}\n`);
  });
}
