import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runInNewContext } from 'node:vm';
import { paint } from '../../../src/charts/in-process-canvas.ts';
import { pngOf } from '../../../src/charts/png.ts';
import type { Chart } from '../../../src/charts/renderer.ts';

type Posted = {
  readonly chart: string;
  readonly width: number;
  readonly height: number;
  readonly version: string;
  readonly devicePixelRatio: number;
  readonly format: string;
};

export type LocalServer = AsyncDisposable & {
  readonly url: string;
  readonly posted: Posted[];
  readonly paths: string[];
};

/** A chart from its source alone: nothing of this process is in reach, as on a QuickChart server. */
export function chartFrom(script: string): Chart {
  return { config: runInNewContext(`(${script})`), width: 800, height: 400 };
}

/** Draws what is posted as a QuickChart server would, on this process's canvas; or answers as `instead` says. */
export async function quickChartServer(instead?: RequestListener): Promise<LocalServer> {
  const posted: Posted[] = [];
  const paths: string[] = [];
  const server = createServer(async (request, response) => {
    paths.push(`${request.method} ${request.url}`);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    posted.push(JSON.parse(Buffer.concat(chunks).toString()));
    if (instead) return instead(request, response);
    response.setHeader('Content-Type', 'image/png');
    response.end(await pngOf(paint(chartFrom(posted.at(-1)!.chart))));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    posted,
    paths,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
