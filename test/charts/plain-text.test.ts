import { expect, test } from 'vitest';
import { plainText } from '../../src/charts/plain-text.ts';

test.each([
  ['Målet är nått 🎉', 'Målet är nått'],
  ['🇸🇪 Sverige', 'Sverige'],
  ['Team 👩‍💻 Göteborg', 'Team Göteborg'],
  ['👍🏽 bra', 'bra'],
  ['❤️ kunder', 'kunder'],
  ['1️⃣ först', 'först'],
  ['▲ 7 ▼ 3 ● ✓ ≈ − – …', '▲ 7 ▼ 3 ● ✓ ≈ − – …'],
  ['7,6\u00a0Mkr #1 * © 2026', '7,6\u00a0Mkr #1 * © 2026'],
  ['två\nrader', 'två rader'],
  ['🎉', ''],
])('%j is written %j', (given, written) => {
  expect(plainText(given)).toBe(written);
});
