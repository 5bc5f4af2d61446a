import type { RequestListener } from 'node:http';
import { describe, expect, test } from 'vitest';
import { inProcessRenderer } from '../../src/charts/in-process-renderer.ts';
import { quickChartRenderer } from '../../src/charts/quickchart-renderer.ts';
import type { ChartRenderer } from '../../src/charts/renderer.ts';
import { scorecardChart } from '../../src/charts/scorecard-chart.ts';
import { GALLERY } from './support/gallery.ts';
import { differenceOf } from './support/pixels.ts';
import { quickChartServer } from './support/quickchart-server.ts';

const never: ChartRenderer = {
  png: () => Promise.reject(new Error('the fallback was not meant to be asked')),
};

describe('drawn by a QuickChart server from source alone', () => {
  test.each(Object.entries(GALLERY))('a %s chart is the one drawn here', async (_, chart) => {
    await using server = await quickChartServer();
    const png = await quickChartRenderer({ url: server.url, fallback: never }).png(chart());
    expect(await differenceOf(png, await inProcessRenderer().png(chart()))).toBeLessThan(0.001);
  });

  test('is asked for by Chart.js 4, at twice the size, below the server’s own path', async () => {
    await using server = await quickChartServer();
    await quickChartRenderer({ url: `${server.url}/charts/`, fallback: never }).png(GALLERY.pace!());
    expect(server.paths).toEqual(['POST /charts/chart']);
    expect(server.posted[0]).toMatchObject({
      version: '4',
      width: 800,
      height: 400,
      devicePixelRatio: 2,
      format: 'png',
    });
  });

  test('a name that looks like code stays a name', async () => {
    await using server = await quickChartServer();
    const title = "__BEGINFUNCTION__process.exit(1)__ENDFUNCTION__'});process.exit(1)//";
    const png = await quickChartRenderer({ url: server.url, fallback: never }).png(
      scorecardChart([], { title, subtitle: '' }),
    );
    expect(png.length).toBeGreaterThan(1000);
  });
});

describe('whatever goes wrong there is drawn here, and said', () => {
  const answers: [string, RequestListener, RegExp][] = [
    [
      'an error with a picture of its text',
      (_, response) => {
        response.statusCode = 500;
        response.setHeader('Content-Type', 'image/png');
        response.setHeader('x-quickchart-error', 'Chart.js is not a function');
        response.end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
      },
      /500: Chart\.js is not a function/,
    ],
    ['a page instead of a picture', (_, response) => response.end('<html>welcome</html>'), /no PNG/],
    ['no answer in time', () => {}, /timeout/i],
    ['a connection that breaks', (request) => request.socket.destroy(), /fetch failed/],
    [
      'a redirect to somebody else',
      (_, response) => response.writeHead(307, { Location: 'https://quickchart.io/chart' }).end(),
      /fetch failed/,
    ],
  ];

  test.each(answers)('%s', async (_, answer, said) => {
    await using server = await quickChartServer(answer);
    const reasons: unknown[] = [];
    const renderer = quickChartRenderer({
      url: server.url,
      fallback: inProcessRenderer(),
      timeoutMs: 400,
      onFallback: (reason) => reasons.push(reason),
    });
    const png = await renderer.png(GALLERY.trend!());
    expect(png).toEqual(await inProcessRenderer().png(GALLERY.trend!()));
    expect(reasons).toHaveLength(1);
    expect(String(reasons[0])).toMatch(said);
  });
});

describe('no figure goes anywhere by omission', () => {
  test.each(['', ' ', 'quickchart', 'ftp://charts.example', 'file:///tmp'])('%j is no server', (url) => {
    expect(() => quickChartRenderer({ url, fallback: never })).toThrow(TypeError);
  });

  test('only the named server is asked', async () => {
    const real = globalThis.fetch;
    const asked: string[] = [];
    globalThis.fetch = (address, options) => {
      asked.push(String(address));
      return real(address, options);
    };
    try {
      await using server = await quickChartServer((_, response) => response.writeHead(503).end());
      await quickChartRenderer({ url: server.url, fallback: inProcessRenderer() }).png(GALLERY.pace!());
      await inProcessRenderer().png(GALLERY.pace!());
      expect(asked).toEqual([`${server.url}/chart`]);
    } finally {
      globalThis.fetch = real;
    }
  });
});
