import { describe, expect, test } from 'vitest';
import { type CsvRow, openCsv } from '../../../src/connectors/csv/csv-table.ts';
import { ImportRefused } from '../../../src/domain/import-problem.ts';
import { bytes, csv } from '../../support/imports.ts';

type Content = string | Uint8Array;

async function rowsOf(content: Content, piece?: number): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const row of (await openCsv(bytes(content, piece))).rows()) rows.push(row);
  return rows;
}

async function problemsOf(content: Content, piece?: number) {
  try {
    await rowsOf(content, piece);
    return [];
  } catch (error) {
    if (error instanceof ImportRefused) return error.problems;
    throw error;
  }
}

function utf16(text: string, order: 'le' | 'be', mark = true): Buffer {
  const encoded = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return order === 'le' ? encoded : encoded.swap16();
}

/** Western text a byte a character, as old Excel writes it; 0x80 is the euro sign there. */
const windows1252 = Buffer.from([...'pris;ägare\n5 \u0080;Åsa\n'].map((char) => char.charCodeAt(0)));

describe('the encoding is the one that the file is in', () => {
  const text = 'pris;ägare\n5 €;Åsa\n';
  test.each<[string, Content, string]>([
    ['UTF-8', text, 'utf-8'],
    ['UTF-8 with a byte order mark', `\ufeff${text}`, 'utf-8'],
    ['UTF-16 little-endian', utf16(text, 'le'), 'utf-16le'],
    ['UTF-16 big-endian', utf16(text, 'be'), 'utf-16be'],
    ['UTF-16 without a mark', utf16(text, 'le', false), 'utf-16le'],
    ['UTF-16 without a mark, big-endian', utf16(text, 'be', false), 'utf-16be'],
    ['Windows-1252', windows1252, 'windows-1252'],
  ])('%s', async (_, content, encoding) => {
    for (const piece of [1, 3, 10_000]) {
      const table = await openCsv(bytes(content, piece));
      expect(table).toMatchObject({ encoding, delimiter: ';', header: ['pris', 'ägare'] });
    }
    expect(await rowsOf(content)).toEqual([{ line: 2, cells: ['5 €', 'Åsa'] }]);
  });

  test('one invalid byte at the end of a long file of plain letters makes it Windows-1252', async () => {
    const long = Buffer.concat([
      Buffer.from(`name\n${'Anna\n'.repeat(50_000)}`),
      Buffer.from([0xc5, 0x73, 0x61]),
    ]);
    expect((await openCsv(bytes(long, 65_536))).encoding).toBe('windows-1252');
  });

  test.each<[string, Content, object]>([
    ['an Excel workbook', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), { code: 'workbook' }],
    ['an old Excel workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), { code: 'workbook' }],
    ['bytes that are no text', Buffer.from([1, 2, 3, 4, 0, 0, 7]), { code: 'not_text' }],
    ['a cell with the character NUL', 'a;b\n1;x\0y\n', { code: 'not_text' }],
    [
      'a mark that says UTF-8 over what is not',
      Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x0a, 0xff, 0x0a]),
      { code: 'broken_encoding', encoding: 'UTF-8' },
    ],
    [
      'UTF-16 cut in the middle of a character',
      utf16('a\nb', 'le').subarray(0, 7),
      { code: 'broken_encoding', encoding: 'UTF-16LE' },
    ],
  ])('%s is refused', async (_, content, problem) => {
    expect(await problemsOf(content, 10_000)).toEqual([problem]);
  });
});

describe('the delimiter is the header’s', () => {
  test.each([
    ['id;name;value', ';', ['id', 'name', 'value']],
    ['id,name,value', ',', ['id', 'name', 'value']],
    ['id\tname\tvalue', '\t', ['id', 'name', 'value']],
    ['id;"amount, SEK, whole";value', ';', ['id', 'amount, SEK, whole', 'value']],
    ['date', ',', ['date']],
    ['"multi\nline";b', ';', ['multi\nline', 'b']],
  ])('%j', async (header, delimiter, names) => {
    const row = names.map((_, index) => index).join(delimiter);
    expect(await openCsv(bytes(csv(header, row)))).toMatchObject({ delimiter, header: names });
  });

  test('or what Excel’s first line says', async () => {
    const file = csv('sep=;', 'a,b;c', '1;2');
    expect(await openCsv(bytes(file))).toMatchObject({ delimiter: ';', header: ['a,b', 'c'] });
    expect(await rowsOf(file)).toEqual([{ line: 3, cells: ['1', '2'] }]);
  });
});

describe('a row knows the line that it begins on', () => {
  test.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('with %s', async (_, end) => {
    const file = ['a,b', '1,"two', 'lines"', '', ' , ', '3,""""', '4,last'].join(end);
    for (const piece of [1, 2, 5, 1000]) {
      expect(await rowsOf(file, piece)).toEqual([
        { line: 2, cells: ['1', 'two\nlines'] },
        { line: 6, cells: ['3', '"'] },
        { line: 7, cells: ['4', 'last'] },
      ]);
    }
  });

  test('a header after blank lines is still the header', async () => {
    expect(await rowsOf(csv('', '', 'a;b', '1;2'))).toEqual([{ line: 4, cells: ['1', '2'] }]);
  });
});

describe('a table that is broken says where', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => `${index},x`);
  test.each<[string, string, object]>([
    ['nothing at all', '', { code: 'empty_file' }],
    ['blank lines alone', '\n\r\n\n', { code: 'empty_file' }],
    ['a byte order mark alone', '\ufeff', { code: 'empty_file' }],
    ['a header alone', 'a,b\n', { code: 'header_only' }],
    ['a header and rows of nothing', 'a,b\n,\n , \n', { code: 'header_only' }],
    ['one header twice', 'a,b,A\n1,2,3\n', { code: 'duplicate_header', column: 'a', positions: [1, 3] }],
    [
      'more than a thousand columns',
      csv(rows(10_000).join(), '1'),
      { code: 'too_many_columns', columns: 20_000, limit: 1000 },
    ],
    [
      'a quotation mark that is never closed',
      csv('a,b', ...rows(20), '20,"open', ...rows(30)),
      { code: 'unclosed_quote', line: 22 },
    ],
    [
      'a quotation mark that another one much later seems to close',
      csv('a,b', '1,"open', ...rows(5), '2,"fine"'),
      { code: 'unclosed_quote', line: 2 },
    ],
    ['text after a closing mark', csv('a,b', '1,"x" y'), { code: 'stray_quote', line: 2 }],
    ['a mark inside a bare cell', csv('a,b', '1,2', '3,5" pipe'), { code: 'stray_quote', line: 3 }],
    [
      'a cell of 10 MB',
      csv('a,b', '1,2', `3,${'x'.repeat(10_000_000)}`),
      { code: 'cell_too_large', line: 3 },
    ],
    ['a cell just over 1 MB', csv('a,b', `1,${'x'.repeat(1_000_001)}`), { code: 'cell_too_large', line: 2 }],
  ])('%s', async (_, content, problem) => {
    expect(await problemsOf(content, 65_536)).toEqual([problem]);
  });

  test('columns without a name may be many: spreadsheets leave them behind', async () => {
    expect(await rowsOf(csv('a,,', '1,,'))).toEqual([{ line: 2, cells: ['1', '', ''] }]);
  });
});
