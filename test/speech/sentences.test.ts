import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { channelEn } from '../../src/speech/sentences/channel-en.ts';
import { channelSv } from '../../src/speech/sentences/channel-sv.ts';
import { chartEn } from '../../src/speech/sentences/chart-en.ts';
import { chartSv } from '../../src/speech/sentences/chart-sv.ts';
import { cliEn } from '../../src/speech/sentences/cli-en.ts';
import { cliSv } from '../../src/speech/sentences/cli-sv.ts';
import { cliTargetEn } from '../../src/speech/sentences/cli-target-en.ts';
import { cliTargetSv } from '../../src/speech/sentences/cli-target-sv.ts';
import { competitionEn } from '../../src/speech/sentences/competition-en.ts';
import { competitionSv } from '../../src/speech/sentences/competition-sv.ts';
import { contractEn } from '../../src/speech/sentences/contract-en.ts';
import { contractSv } from '../../src/speech/sentences/contract-sv.ts';
import { decisionEn } from '../../src/speech/sentences/decision-en.ts';
import { decisionSv } from '../../src/speech/sentences/decision-sv.ts';
import { demoEn } from '../../src/speech/sentences/demo-en.ts';
import { demoSv } from '../../src/speech/sentences/demo-sv.ts';
import { digestEn } from '../../src/speech/sentences/digest-en.ts';
import { digestSetupEn } from '../../src/speech/sentences/digest-setup-en.ts';
import { digestSetupSv } from '../../src/speech/sentences/digest-setup-sv.ts';
import { digestSv } from '../../src/speech/sentences/digest-sv.ts';
import { en } from '../../src/speech/sentences/en.ts';
import { funnelEn } from '../../src/speech/sentences/funnel-en.ts';
import { funnelSv } from '../../src/speech/sentences/funnel-sv.ts';
import { gapEn } from '../../src/speech/sentences/gap-en.ts';
import { gapSv } from '../../src/speech/sentences/gap-sv.ts';
import { helpEn } from '../../src/speech/sentences/help-en.ts';
import { helpSv } from '../../src/speech/sentences/help-sv.ts';
import { importEn } from '../../src/speech/sentences/import-en.ts';
import { importSv } from '../../src/speech/sentences/import-sv.ts';
import { lensEn } from '../../src/speech/sentences/lens-en.ts';
import { lensSv } from '../../src/speech/sentences/lens-sv.ts';
import { logEn } from '../../src/speech/sentences/log-en.ts';
import { logSv } from '../../src/speech/sentences/log-sv.ts';
import { metricEn } from '../../src/speech/sentences/metric-en.ts';
import { metricSv } from '../../src/speech/sentences/metric-sv.ts';
import { milestoneEn } from '../../src/speech/sentences/milestone-en.ts';
import { milestoneSv } from '../../src/speech/sentences/milestone-sv.ts';
import { neededEn } from '../../src/speech/sentences/needed-en.ts';
import { neededSv } from '../../src/speech/sentences/needed-sv.ts';
import { noteEn } from '../../src/speech/sentences/note-en.ts';
import { noteSv } from '../../src/speech/sentences/note-sv.ts';
import { reviewEn } from '../../src/speech/sentences/review-en.ts';
import { reviewSv } from '../../src/speech/sentences/review-sv.ts';
import { statusEn } from '../../src/speech/sentences/status-en.ts';
import { statusSv } from '../../src/speech/sentences/status-sv.ts';
import { sv } from '../../src/speech/sentences/sv.ts';
import { targetEn } from '../../src/speech/sentences/target-en.ts';
import { targetSv } from '../../src/speech/sentences/target-sv.ts';
import { topEn } from '../../src/speech/sentences/top-en.ts';
import { topSv } from '../../src/speech/sentences/top-sv.ts';
import { treeEn } from '../../src/speech/sentences/tree-en.ts';
import { treeSv } from '../../src/speech/sentences/tree-sv.ts';
import { whyEn } from '../../src/speech/sentences/why-en.ts';
import { whySv } from '../../src/speech/sentences/why-sv.ts';
import { winEn } from '../../src/speech/sentences/win-en.ts';
import { winSv } from '../../src/speech/sentences/win-sv.ts';

const CATALOGUES = [
  ['answers', en, sv],
  ['charts', chartEn, chartSv],
  ['what is needed', neededEn, neededSv],
  ['the help', helpEn, helpSv],
  ['the command line', cliEn, cliSv],
  ['imports', importEn, importSv],
  ['the demo', demoEn, demoSv],
  ['the funnel', funnelEn, funnelSv],
  ['a gap', gapEn, gapSv],
  ['why', whyEn, whySv],
  ['the tree of targets', treeEn, treeSv],
  ['metrics', metricEn, metricSv],
  ['roles', lensEn, lensSv],
  ['logging', logEn, logSv],
  ['digests', digestEn, digestSv],
  ['setting digests up', digestSetupEn, digestSetupSv],
  ['what was not said', noteEn, noteSv],
  ['the status', statusEn, statusSv],
  ['wins', winEn, winSv],
  ['competitions', competitionEn, competitionSv],
  ['leaderboards', topEn, topSv],
  ['channels', channelEn, channelSv],
  ['decisions', decisionEn, decisionSv],
  ['the review', reviewEn, reviewSv],
  ['milestones', milestoneEn, milestoneSv],
  ['targets', targetEn, targetSv],
  ['contracts', contractEn, contractSv],
  ['targets at the command line', cliTargetEn, cliTargetSv],
] as const;

/** Values that only bend words, which one of the languages may not need. */
const GRAMMAR = ['count', 'rows', 'isCount'];

/** The values a sentence needs, those inside its plurals and choices too. */
function valuesIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const inside =
      element.type === TYPE.plural || element.type === TYPE.select
        ? Object.values(element.options).flatMap(({ value }) => valuesIn(value))
        : [];
    return 'value' in element ? [String(element.value), ...inside] : inside;
  });
}

const needs = (message: string) => [...new Set(valuesIn(parse(message, { ignoreTag: true })))].sort();

describe.each(CATALOGUES)('the sentences of %s', (_, english, swedish) => {
  test.each(Object.entries(english))('%s needs the same values in both languages', (key, message) => {
    const other = (swedish as Record<string, string>)[key]!;
    const [ours, theirs] = [needs(message), needs(other)];
    const inOne = [
      ...ours.filter((value) => !theirs.includes(value)),
      ...theirs.filter((value) => !ours.includes(value)),
    ];
    expect(inOne.filter((value) => !GRAMMAR.includes(value))).toEqual([]);
  });
});

test('every sentence is said somewhere', () => {
  const root = path.resolve(import.meta.dirname, '../../src');
  const code = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('sentences/') && !file.includes('generated'))
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n');
  // A key that is put together (`status.${status}`) counts by the part that is written out.
  const built = [...code.matchAll(/`([a-z][\w.]*\.)\$\{/gi)].map(([, start]) => start!);
  const unsaid = CATALOGUES.flatMap(([, english]) => Object.keys(english)).filter(
    (key) =>
      !code.includes(`'${key}'`) &&
      !code.includes(`\`${key}\``) &&
      !built.some((start) => key.startsWith(start)),
  );
  expect(unsaid).toEqual([]);
});
