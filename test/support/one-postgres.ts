import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type BenchProcess, startProcess } from '../bench/support/process-protocol.ts';

/** One PostgreSQL for all test files of a run: started when the first of them asks, stopped when all are done. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  let running: Promise<BenchProcess> | undefined;
  const door = createServer((_, response) => {
    running ??= startProcess(new URL('./postgres-process.ts', import.meta.url));
    running.then(
      ({ ready }) => response.end(ready),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  provide('postgres', `http://127.0.0.1:${(door.address() as AddressInfo).port}/`);
  return async () => {
    door.close();
    await (await running)?.stop();
  };
}
