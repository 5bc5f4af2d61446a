import { describe, expect, test } from 'vitest';
import { type Edited, inserted, prefixed, wrapped } from '../../../src/sandbox/page/shell/text-edits.ts';

/** Words with the selection between brackets. */
const read = (marked: string): Edited => {
  const from = marked.indexOf('[');
  return { text: marked.replace(/[[\]]/g, ''), from, to: marked.indexOf(']') - 1 };
};
const write = ({ text, from, to }: Edited) =>
  `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`;

describe('marks', () => {
  test.each([
    ['ett [två] tre', 'ett *[två]* tre'],
    ['ett *[två]* tre', 'ett [två] tre'],
    ['[]', '*[]*'],
  ])('around: %s becomes %s', (before, after) => {
    expect(write(wrapped(read(before), '*'))).toBe(after);
  });

  test.each([
    ['ett\n[två\ntre]', 'ett\n• två\n• tre[]'],
    ['ett\n• två\n[• tre]', 'ett\n• två\ntre[]'],
    ['ett [två]', '• ett två[]'],
  ])('before each line: %j becomes %j', (before, after) => {
    expect(write(prefixed(read(before), '• '))).toBe(after);
  });
});

describe('what is put in', () => {
  test.each([
    ['[]', '@[]'],
    ['hej[]', 'hej @[]'],
    ['hej []du', 'hej @[]du'],
    ['hej [du]', 'hej @[]'],
  ])('%j becomes %j', (before, after) => {
    expect(write(inserted(read(before), '@'))).toBe(after);
  });
});
