import { contractOf, isDraft, missingParties, versionOf } from '../../domain/contract.ts';
import type { Dimensions } from '../../domain/dimension.ts';
import type { Locale } from '../../domain/metric.ts';
import type { Target } from '../../domain/target.ts';
import { partyNames } from '../../speech/contract-words.ts';
import { list } from '../../speech/format.ts';
import { speaker } from '../../speech/say.ts';
import { cliTargetEn } from '../../speech/sentences/cli-target-en.ts';
import { cliTargetSv } from '../../speech/sentences/cli-target-sv.ts';

/** One sentence of the command line about targets that are agreed upon. */
export const targetCli = speaker<keyof typeof cliTargetEn>({ en: cliTargetEn, sv: cliTargetSv });

/** `contract v3, Åsa and Johan` · `draft v1, waits for marketing` · `v2, Åsa` */
export function stateOf(target: Target, targets: readonly Target[], locale: Locale): string {
  const version = versionOf(target, targets);
  const contract = contractOf(target, targets);
  const state = isDraft(target)
    ? targetCli(locale, 'state.draft', { version, parties: partyNames(missingParties(target), locale) })
    : contract
      ? targetCli(locale, 'state.contract', { version, names: list(contract.agreedBy, locale) })
      : targetCli(locale, 'state.set', { version, name: target.setBy });
  return target.ends ? targetCli(locale, 'state.ends', { state }) : state;
}

/** ` (owner: Erik Holm)` */
export function filterWords(filter: Dimensions): string {
  return Object.entries(filter)
    .map(([dimension, value]) => ` (${dimension}: ${value})`)
    .join('');
}
