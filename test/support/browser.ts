import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { pageBundle } from '../../src/sandbox/page-bundle.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { sharedTestStore } from './databases.ts';
import { aWorld, type TestWorld } from './world.ts';

/** How the page is opened; what is left out is what somebody gets who opens it for the first time. */
export type Opening = {
  /** A handle: `asa.lindqvist`, `james.carter`. */
  readonly as?: string;
  /** A channel's name, or `takt` for the direct message with the bot, `home` for its Home tab. */
  readonly in?: string;
  readonly theme?: 'light' | 'dark';
  readonly size?: keyof typeof SIZES;
};

export type InBrowser = {
  /** The real bot, a database with nothing in it and a sandbox; closed after the test. */
  world(): Promise<TestWorld>;
  /** A sandbox in which no bot answers; closed after the test. */
  silence(): Promise<Sandbox>;
  /** The sandbox's page in a window of its own, ready to use; closed after the test. */
  open(sandbox: Pick<Sandbox, 'url'>, opening?: Opening): Promise<Page>;
  /** Fails with what axe finds: WCAG 2.2 A and AA, and its best practices. */
  isAccessible(page: Page): Promise<void>;
  /** Nothing sticks out at the side. */
  fits(page: Page): Promise<void>;
  /** Keeps `test/browser/screenshots/NAME.png`, to be looked at. */
  keepsPicture(page: Page, name: string): Promise<void>;
  /** Lets the console say this in the test that is running; anything else fails it. */
  mayHear(words: RegExp): void;
};

const SIZES = { desk: { width: 1280, height: 800 }, phone: { width: 380, height: 760 } } as const;
/** For one step of a test, on a machine that does other things too. */
const PATIENCE_MS = 15_000;
const SCREENSHOTS = new URL('../browser/screenshots/', import.meta.url);
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = [process.env.CHROMIUM_PATH ?? '', ...PLACES].find((place) => existsSync(place));

/** There is no graphics card to look for, and nobody outside to talk to. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];

/** Why the tests of the page cannot run here. */
const whyNoBrowser = executablePath
  ? undefined
  : `no Chromium at CHROMIUM_PATH or ${PLACES.join(', ')} (Debian: apt-get install chromium)`;

/**
 * Tests of the page in a real browser. Skipped where there is no Chromium, unless TAKT_BROWSER_TESTS=required; each
 * test fails when the console says anything or the page asks another address than the sandbox.
 *
 * ```ts
 * describeInBrowser('Home', (browser) => {
 *   test('is drawn as published', async () => {
 *     const { sandbox } = await browser.world();
 *     const page = await browser.open(sandbox, { as: 'james.carter', in: 'home', size: 'phone', theme: 'dark' });
 *     await page.getByRole('heading', { name: 'Targets' }).waitFor();
 *     await browser.isAccessible(page);
 *     await browser.keepsPicture(page, 'home-phone-dark');
 *   });
 * });
 * ```
 */
export function describeInBrowser(name: string, tests: (browser: InBrowser) => void): void {
  if (whyNoBrowser !== undefined) {
    if (process.env.TAKT_BROWSER_TESTS === 'required') throw new Error(whyNoBrowser);
    describe.skip(name, () => test(`skipped: ${whyNoBrowser}`, () => {}));
    return;
  }
  // On CI's busy machine a browser loses a key now and then; what fails twice is wrong.
  describe(name, { timeout: 90_000, retry: process.env.CI === 'true' ? 1 : 0 }, () => {
    let chromiumRuns: Browser;
    let heard: string[] = [];
    let allowed: RegExp[] = [];
    let toClose: (() => Promise<void>)[] = [];

    beforeAll(async () => {
      // The page is bundled at the first look; no step of a test is to wait for that.
      [chromiumRuns] = await Promise.all([launched(), pageBundle()]);
    });
    afterEach(async () => {
      const closing = toClose.reverse();
      toClose = [];
      for (const close of closing) await close();
      const unexpected = heard.filter((line) => !allowed.some((words) => words.test(line)));
      [heard, allowed] = [[], []];
      expect(unexpected).toEqual([]);
    });

    tests({
      world: async () => {
        const world = await aWorld(await sharedTestStore());
        toClose.push(world.close);
        return world;
      },
      silence: async () => {
        const sandbox = await startSandbox();
        toClose.push(sandbox.close);
        return sandbox;
      },
      open: async (sandbox, opening = {}) => {
        const context = await windowFor(chromiumRuns, opening);
        toClose.push(() => context.close());
        context.setDefaultTimeout(PATIENCE_MS);
        const page = await context.newPage();
        page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
        page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
        page.on('request', (request) => {
          if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(sandbox.url))
            heard.push(`asked ${request.url()}`);
        });
        await page.goto(`${sandbox.url}/?${searchOf(opening)}`);
        await page.getByRole('main').or(page.getByRole('navigation')).first().waitFor();
        return page;
      },
      isAccessible: async (page) => {
        // A colour on its way to another is neither: the rules are for what stays.
        await page.waitForFunction(
          'document.getAnimations().every(({ playState }) => playState !== "running")',
        );
        // The page has no frames, and only what is wrong is told: four times as quick.
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode(true)
          .options({ resultTypes: ['violations'] })
          .analyze();
        const found = violations.flatMap(({ id, help, nodes }) =>
          nodes.map(({ target, failureSummary }) => ({ id, help, at: String(target), failureSummary })),
        );
        expect(found).toEqual([]);
      },
      fits: async (page) => {
        const [wide, window] = (await page.evaluate(
          '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
        )) as [number, number];
        expect(wide).toBeLessThanOrEqual(window);
      },
      keepsPicture: async (page, picture) => {
        await mkdir(SCREENSHOTS, { recursive: true });
        await page.screenshot({ path: fileURLToPath(new URL(`${picture}.png`, SCREENSHOTS)) });
      },
      mayHear: (words) => {
        allowed.push(words);
      },
    });
  });
}

let running: Promise<Browser> | undefined;

/** One browser for all files of a worker: it ends with the process. */
async function launched(): Promise<Browser> {
  if (!(await running)?.isConnected())
    running = chromium.launch({ executablePath: executablePath!, args: FLAGS });
  return (await running)!;
}

function windowFor(browser: Browser, { size = 'desk', theme = 'light' }: Opening): Promise<BrowserContext> {
  return browser.newContext({
    viewport: SIZES[size],
    colorScheme: theme,
    // Pictures and rules are for what stays when everything has moved.
    reducedMotion: 'reduce',
    hasTouch: size === 'phone',
    isMobile: size === 'phone',
  });
}

function searchOf({ as, in: place }: Opening): URLSearchParams {
  return new URLSearchParams({ ...(as ? { as } : {}), ...(place ? { in: place } : {}) });
}
