// Stands in for the thread that paints: the chart's width says what becomes of it.
import { parentPort, threadId } from 'node:worker_threads';

parentPort.on('message', ({ id, chart }) => {
  if (chart.width === 1) process.exit(3);
  if (chart.width === 2) throw new Error('out of memory');
  while (chart.width === 3);
  const png = new Uint8Array([threadId]);
  if (chart.width === 4) setTimeout(() => process.exit(3), 50);
  else parentPort.postMessage({ id, png }, [png.buffer]);
});
parentPort.postMessage({ ready: true });
