import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { languageIn, readDemoOptions } from '../../src/demo/demo-options.ts';

let said: string;
beforeEach(() => {
  said = '';
  const hear = (text: unknown) => {
    said += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(hear);
  vi.spyOn(process.stderr, 'write').mockImplementation(hear);
});
afterEach(() => vi.restoreAllMocks());

describe('the words after npm run demo --', () => {
  test('need not be any', () => {
    const { postgres, today, ...rest } = readDemoOptions([], 'sv');
    expect(rest).toEqual({ lang: 'sv', port: 4321, socket: false, fresh: false, open: false });
    expect([postgres, today]).toEqual([undefined, undefined]);
  });

  test.each<[string, object]>([
    ['--postgres', { postgres: true }],
    ['--postgres=postgresql://a@b/c', { postgres: 'postgresql://a@b/c' }],
    ['--today 2026-06-30', { today: '2026-06-30' }],
    ['--port 0 --fresh --open --socket', { port: 0, fresh: true, open: true, socket: true }],
    ['--lang en', { lang: 'en' }],
  ])('%s', (words, options) => {
    expect(readDemoOptions(words.split(' '), 'sv')).toMatchObject(options);
  });

  test.each([
    ['--postgres=mysql://a/b', 'postgresql://'],
    ['--port 99999', '65535'],
    ['--today 2026-02-30', 'ÅÅÅÅ-MM-DD'],
    ['--lang de', 'de'],
    ['--frsh', '--fresh'],
  ])('%s is not understood, and why is said', (words, why) => {
    expect(() => readDemoOptions(words.split(' '), 'sv')).toThrow();
    expect(said).toContain(why);
  });

  test.each([
    ['sv', 'börja om med en ny databas'],
    ['en', 'begin again with a new database'],
  ] as const)('--help tells every option, in %s', (locale, sentence) => {
    expect(() => readDemoOptions(['--help'], locale)).toThrow();
    for (const option of ['lang', 'port', 'open', 'socket', 'postgres', 'today', 'fresh', 'help'])
      expect(said).toContain(`--${option}`);
    expect(said.replace(/\s+/g, ' ')).toContain(sentence);
  });

  test.each([
    [['--lang', 'sv'], 'sv'],
    [['--help', '--lang=sv'], 'sv'],
    [['--lang', 'de'], 'en'],
    [[], 'en'],
  ] as const)('%j is answered in %s', (args, locale) => {
    expect(languageIn(args, 'en')).toBe(locale);
  });
});
