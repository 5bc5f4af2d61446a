import type { Lens } from '../../domain/role.ts';
import { afterPhrase } from './phrases.ts';

const ROLE = ['role', 'my role', 'roll', 'min roll', 'rollen', 'lens', 'lins', 'lensen', 'linsen'];
const AS = ['as', 'som'];

const LENS_WORDS: Readonly<Record<Lens, readonly string[]>> = {
  prospecting: [
    'prospecting',
    'prospector',
    'sdr',
    'bdr',
    'motesbokare',
    'motesbokning',
    'prospektering',
    'nya kontakter',
    'new conversations',
  ],
  closing: [
    'closing',
    'closer',
    'sales',
    'seller',
    'salesperson',
    'account executive',
    'deals',
    'salj',
    'saljare',
    'saljaren',
    'saljet',
    'forsaljning',
    'affarer',
  ],
  marketing: ['marketing', 'marketer', 'marknad', 'marknaden', 'marknadsforing', 'marknadsforare'],
  delivery: ['delivery', 'customer success', 'leverans', 'leveransen', 'kundansvarig', 'kundansvar'],
  management: [
    'management',
    'manager',
    'leader',
    'leadership',
    'ledning',
    'ledningen',
    'ledare',
    'chef',
    'saljchef',
    'marknadschef',
    'vd',
    'ceo',
  ],
  channel: [
    'channel',
    'the channel',
    'none',
    'clear',
    'team',
    'kanal',
    'kanalen',
    'ingen',
    'rensa',
    'teamet',
  ],
};

/** `role sales`, `roll sälj`: the lens somebody wants; `null` where they do not say which, `undefined` otherwise. */
export function readRoleWords(words: readonly string[]): Lens | null | undefined {
  const rest = afterPhrase(words, ROLE);
  return rest && (lensIn(rest)?.rest.length === 0 ? lensIn(rest)!.lens : null);
}

/** `as closing …` and what comes after it. */
export function asLens(
  words: readonly string[],
): { readonly lens: Lens; readonly rest: string[] } | undefined {
  const rest = afterPhrase(words, AS);
  return rest && lensIn(rest);
}

/** What of them stands first, and what comes after it. */
export function lensIn(words: readonly string[]) {
  for (const lens of Object.keys(LENS_WORDS) as Lens[]) {
    const rest = afterPhrase(words, LENS_WORDS[lens]);
    if (rest) return { lens, rest };
  }
  return undefined;
}
