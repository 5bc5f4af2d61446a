import { isPng } from './png.ts';
import type { Chart, ChartRenderer } from './renderer.ts';

export type QuickChartOptions = {
  /** Of a server of one's own; required, so that no figure goes anywhere by omission. */
  readonly url: string;
  /** Draws whatever the server could not. */
  readonly fallback: ChartRenderer;
  readonly timeoutMs?: number;
  readonly onFallback?: (reason: unknown) => void;
};

/**
 * Draws on a QuickChart server; any failure (no answer in time, a refusal, something that is no PNG) is reported and
 * the same chart drawn by the fallback.
 *
 * @throws {TypeError} where `url` is not an http(s) address.
 */
export function quickChartRenderer(options: QuickChartOptions): ChartRenderer {
  const { url, fallback, timeoutMs = 5_000, onFallback } = options;
  const address = chartAddress(url);
  return {
    async png(chart) {
      try {
        return await post(address, chart, timeoutMs);
      } catch (reason) {
        onFallback?.(reason);
        return fallback.png(chart);
      }
    },
  };
}

/** `/chart` below whatever path the server has. */
function chartAddress(url: string): URL {
  const base = new URL(url);
  if (!/^https?:$/.test(base.protocol))
    throw new TypeError(`QuickChart cannot be reached at ${base.protocol}`);
  base.pathname = `${base.pathname.replace(/\/+$/, '')}/chart`;
  return base;
}

async function post(address: URL, chart: Chart, timeoutMs: number): Promise<Buffer> {
  const { quickChartRequest } = await import('./quickchart-request.ts');
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: quickChartRequest(chart),
    signal: AbortSignal.timeout(timeoutMs),
    // The figures go to the named server or nowhere.
    redirect: 'error',
  });
  // A failure carries a picture too: of its error message.
  if (!response.ok) {
    await response.body?.cancel();
    const said = response.headers.get('x-quickchart-error');
    throw new Error(`QuickChart answered ${response.status}${said === null ? '' : `: ${said}`}`);
  }
  const picture = Buffer.from(await response.arrayBuffer());
  if (!isPng(picture)) throw new Error('QuickChart answered with something that is no PNG');
  return picture;
}
