import { afterEach, expect, test, vi } from 'vitest';
import { type Manifest, readManifest } from '../../src/cli/manifest.ts';
import type { SandboxOptions } from '../../src/sandbox/options.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { OPTIONAL_SCOPES } from '../../src/slack/slack-scopes.ts';
import { sharedTestStore } from '../support/databases.ts';
import { atTheTerminal } from '../support/terminal.ts';

let sandbox: Sandbox;
afterEach(async () => {
  vi.unstubAllEnvs();
  await sandbox.close();
});

/** What the doctor says of a Slack, and of the tokens that stand in the environment. */
async function examine(options: SandboxOptions = {}, env: Readonly<Record<string, string>> = {}) {
  sandbox = await startSandbox({ manifest: await readManifest(), ...options });
  const { botToken, appToken, apiUrl } = sandbox;
  const usual = {
    SLACK_MODE: 'socket',
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_API_URL: apiUrl,
  };
  for (const [name, value] of Object.entries({ ...usual, ...env })) vi.stubEnv(name, value);
  const kpi = atTheTerminal(await sharedTestStore());
  return { kpi, ...(await kpi('doctor')) };
}

test('all is well where everything is granted', async () => {
  const { status, out } = await examine();
  expect(out).toContain('✓ Slack: the bot token belongs to takt in Sandbox\n');
  expect(out).toContain('✓ Slack: the app-level token opens Socket Mode');
  expect(out).toContain('✓ Manifest: has /kpi and the scopes the code needs');
  expect(out).toContain('All is well.');
  expect(status).toBe(0);
});

test('what is optional may be left out, and it says what that costs', async () => {
  const { kpi, status, out } = await examine({ declinedScopes: Object.keys(OPTIONAL_SCOPES) });
  expect(out).toContain(
    '✓ Slack: the bot token belongs to takt in Sandbox; it lacks channels:history and groups:history, which are optional: without them',
  );
  expect(status).toBe(0);
  const swedish = await kpi('--locale', 'sv', 'doctor');
  expect(swedish.out).toContain('; den saknar channels:history och groups:history, som är valfria: utan dem');
});

test('what is needed may not', async () => {
  const manifest: Manifest = structuredClone(await readManifest());
  const { scopes } = manifest.oauth_config;
  scopes.bot = scopes.bot.filter((scope) => scope !== 'users:read');
  const { status, out } = await examine({ manifest });
  expect(out).toContain('✗ Slack: the bot token lacks users:read: reinstall the app');
  expect(status).toBe(1);
});

test('a token that is another one is refused, and an address that nobody listens at is said', async () => {
  const { kpi, status, out } = await examine({}, { SLACK_BOT_TOKEN: 'xoxb-another' });
  expect(out).toContain('✗ Slack: Slack refuses the bot token: invalid_auth.');
  expect(status).toBe(1);
  vi.stubEnv('SLACK_API_URL', 'http://127.0.0.1:1/api/');
  expect((await kpi('doctor')).out).toContain('✗ Slack: Slack could not be reached');
});

test('without tokens, or offline, Slack is not asked', async () => {
  const { kpi } = await examine();
  expect((await kpi('doctor', '--offline')).out).toContain('– Slack: not asked');
  vi.stubEnv('SLACK_BOT_TOKEN', '');
  const { status, out } = await kpi('doctor', '--json');
  expect(JSON.parse(out)).toMatchObject({
    ok: false,
    findings: [
      { check: 'configuration', ok: false },
      { check: 'database', ok: true },
      { check: 'slack', ok: null },
      { check: 'manifest', ok: true },
    ],
  });
  expect(status).toBe(1);
});
