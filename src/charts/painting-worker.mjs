// Charts in a thread of their own: painting one takes as long as acknowledging a dozen commands.
// Plain JavaScript, because worker threads get no tsx or vitest transforms on Node 20.
import { existsSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

// Compiled, what follows lies beside this as JavaScript.
if (existsSync(new URL('./in-process-canvas.ts', import.meta.url))) {
  const { register } = await import('tsx/esm/api');
  register();
}
const [{ paint }, { pngOf }, { received }] = await Promise.all([
  import('./in-process-canvas.ts'),
  import('./png.ts'),
  import('./sendable-chart.ts'),
]);

parentPort.on('message', async ({ id, chart }) => {
  try {
    // Copied, since a small Buffer shares its memory with others and cannot be handed over.
    const png = new Uint8Array(await pngOf(paint(received(chart))));
    parentPort.postMessage({ id, png }, [png.buffer]);
  } catch (error) {
    parentPort.postMessage({ id, error: String(error?.stack ?? error) });
  }
});
parentPort.postMessage({ ready: true });
