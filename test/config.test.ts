import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAppConfig, readDatabaseConfig, readTerminalLocale, VARIABLES } from '../src/config.ts';
import { Mistake } from '../src/domain/mistake.ts';

const SOCKET = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };

function problemsOf(env: Record<string, string>): string {
  try {
    readAppConfig(env);
  } catch (error) {
    if (error instanceof Mistake) return error.sentence.en;
  }
  return '';
}

describe('the configuration', () => {
  test('is Socket Mode and a folder unless somebody says otherwise', () => {
    expect(readAppConfig(SOCKET)).toMatchObject({
      mode: 'socket',
      dataDir: './data',
      host: '127.0.0.1',
      port: 3000,
    });
  });

  test('one variable chooses signed HTTP', () => {
    const config = readAppConfig({
      SLACK_MODE: 'http',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 's',
    });
    expect(config).toMatchObject({ mode: 'http', signingSecret: 's' });
  });

  test('lists every problem at once, each with the variable and what to do', () => {
    const said = problemsOf({ SLACK_BOT_TOKEN: 'xoxp-1', PORT: 'many', SLACK_MODE: 'socket' });
    expect(said).toContain('SLACK_BOT_TOKEN must begin with xoxb-');
    expect(said).toContain('SLACK_APP_TOKEN is missing');
    expect(said).toContain('PORT must be a number');
  });

  test('says them in Swedish too', () => {
    expect(() => readAppConfig({ PORT: 'many' })).toThrow(Mistake);
    try {
      readAppConfig({ PORT: 'many' });
    } catch (error) {
      expect((error as Mistake).sentence.sv).toContain('SLACK_BOT_TOKEN saknas');
      expect((error as Mistake).sentence.sv).toContain('PORT ska vara ett tal');
    }
  });

  test('an empty line in a .env file means "not set"', () => {
    expect(readDatabaseConfig({ DATABASE_URL: '', TAKT_DATA: ' ' })).toEqual({
      databaseUrl: undefined,
      dataDir: './data',
    });
  });

  test('the example names every variable', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    const named = [...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(named.toSorted()).toEqual([...VARIABLES].sort());
  });

  test.each([
    [{ LANG: 'sv_SE.UTF-8' }, 'sv'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LC_ALL: 'en_GB.UTF-8', LANG: 'sv_SE' }, 'en'],
    [{}, 'en'],
  ])('a terminal with %o is spoken to in %s', (env, locale) => {
    expect(readTerminalLocale(env)).toBe(locale);
  });
});
