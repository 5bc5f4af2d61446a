import { spawn } from 'node:child_process';

/** What opens an address in the usual browser. On Windows `start` is a word of the shell, and its first words a title. */
const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Whether there is a browser or not: the address has been told. */
export function openBrowser(url: string, platform: NodeJS.Platform = process.platform): void {
  const [command, ...words] = OPENERS[platform] ?? ['xdg-open'];
  spawn(command, [...words, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
