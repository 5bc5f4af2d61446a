import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { OPTIONAL_SCOPES, SCOPES } from '../src/slack/slack-scopes.ts';
import { WIN_SHORTCUT } from '../src/slack/win-conversation.ts';
import { COMMAND } from '../src/speech/command.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const manifest = parse(readFileSync(path.join(ROOT, 'manifest.yml'), 'utf8'));
const slack = readdirSync(path.join(ROOT, 'src/slack'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join(ROOT, 'src/slack', file), 'utf8'))
  .join('\n');

/** What Slack asks for each method the code calls: https://docs.slack.dev/reference/methods */
const SCOPE_OF: Readonly<Record<string, string | null>> = {
  'auth.test': null,
  'chat.getPermalink': null,
  'chat.postEphemeral': 'chat:write',
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  // Of a direct message; in channels it takes the optional ones.
  'conversations.history': 'im:history',
  'conversations.replies': 'im:history',
  'files.getUploadURLExternal': 'files:write',
  'files.completeUploadExternal': 'files:write',
  'files.info': 'files:read',
  'users.info': 'users:read',
  'views.open': null,
  'views.update': null,
};

/** What Slack asks for each event, and how the manifest names it: https://docs.slack.dev/reference/events */
const EVENTS: Readonly<Record<string, { readonly name: string; readonly scope: string }>> = {
  app_mention: { name: 'app_mention', scope: 'app_mentions:read' },
  message: { name: 'message.im', scope: 'im:history' },
};

const listened = [...slack.matchAll(/app\.event\('(\w+)'/g)].map(([, event]) => EVENTS[event!]!);

describe('the manifest', () => {
  test('has the commands that the code listens to, and no others', () => {
    const registered = [...slack.matchAll(/app\.command\((\w+|'[^']+')/g)].map(([, name]) => name);
    expect(registered).toEqual(['COMMAND']);
    expect(manifest.features.slash_commands.map(({ command }: { command: string }) => command)).toEqual([
      COMMAND,
    ]);
  });

  test('asks for the scopes of the methods that the code calls and the events it hears, and no others', () => {
    const called = [...slack.matchAll(/client\.(\w+)\.(\w+)\(/g)].map(
      ([, family, method]) => `${family}.${method}`,
    );
    expect([...new Set(called)].sort()).toEqual(Object.keys(SCOPE_OF).sort());
    const needed = new Set(called.map((method) => SCOPE_OF[method]).filter((scope) => scope !== null));
    const heard = listened.map(({ scope }) => scope);
    const all = new Set([...needed, ...heard, 'commands']);
    const optional = Object.keys(OPTIONAL_SCOPES).sort();
    expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual([...all, ...optional].sort());
    expect(manifest.oauth_config.scopes.bot_optional.toSorted()).toEqual(optional);
    expect(Object.keys(SCOPES).sort()).toEqual([...all].sort());
  });

  test('subscribes to the events that the code listens to', () => {
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(listened.map(({ name }) => name));
  });

  test('offers the shortcuts that the code listens to, and no others', () => {
    const registered = [...slack.matchAll(/app\.shortcut<MessageShortcut>\(\s*\{[^}]*callback_id: (\w+)/g)];
    expect(registered.map(([, name]) => name)).toEqual(['WIN_SHORTCUT']);
    expect(manifest.features.shortcuts).toEqual([
      expect.objectContaining({ type: 'message', callback_id: WIN_SHORTCUT }),
    ]);
    // https://docs.slack.dev/reference/app-manifest
    const [{ name, description }] = manifest.features.shortcuts;
    expect(name.length).toBeLessThanOrEqual(24);
    expect(description.length).toBeLessThanOrEqual(150);
  });

  test('has names and channels in commands come by their ids, since a win names who won it', () => {
    expect(manifest.features.slash_commands[0].should_escape).toBe(true);
  });

  test('lets people write direct messages, since they are answered', () => {
    expect(manifest.features.app_home).toMatchObject({
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  test('lets buttons work', () => {
    expect(slack).toContain('app.action(');
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
  });

  const schemaFile = path.join(ROOT, '../shared/docs/manifest.schema.json');
  const noSchema = existsSync(schemaFile) ? '' : ' (skipped: Slack’s schema is not beside this checkout)';
  test.skipIf(noSchema)(`has the shape that Slack’s schema asks for${noSchema}`, () => {
    const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
    const fits = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
    fits(manifest);
    expect(fits.errors ?? []).toEqual([]);
  });

  test('stays within what Slack takes', () => {
    expect(manifest.display_information.name.length).toBeLessThanOrEqual(35);
    expect(manifest.display_information.description.length).toBeLessThanOrEqual(140);
    expect(manifest.display_information.long_description.length).toBeGreaterThanOrEqual(174);
    expect(manifest.display_information.long_description.length).toBeLessThanOrEqual(4000);
  });
});
