import type { ImportNote } from '../../domain/import-facts.ts';
import type { ImportProblem } from '../../domain/import-problem.ts';
import { currenciesOf } from './cell-number.ts';

/** The currencies a column of amounts is written in. */
export type CurrencyEvidence = {
  /** `SEK`, `kr`, `$` …, as the cell or the row's currency column has it. */
  see(written: string): void;
  settle(own: string, problems: ImportProblem[], notes: ImportNote[]): AcceptsCurrency;
};

/** Whether an amount so written can be added to the others. */
export type AcceptsCurrency = (written: string | null) => boolean;

/**
 * Amounts are never converted. One currency throughout is taken as it stands, and said where it is not the
 * workspace's. Of several, only the workspace's own add up; the rest is left out.
 */
export function currencyEvidence(): CurrencyEvidence {
  const seen = new Set<string>();
  return {
    see: (written) => seen.add(written),
    settle(own, problems, notes) {
      const meanings = [...seen].map((written) => new Set(meaningsOf(written)));
      const [first] = meanings;
      if (!first) return () => true;
      const shared = [...first].filter((code) => meanings.every((codes) => codes.has(code)));
      if (shared.length > 0) {
        if (!shared.includes(own)) notes.push({ code: 'foreign_currency', currency: shared[0]!, own });
        return () => true;
      }
      if (!meanings.some((codes) => codes.has(own))) {
        problems.push({ code: 'mixed_currencies', currencies: [...seen], own });
      }
      return (written) => written === null || meaningsOf(written).includes(own);
    },
  };
}

function meaningsOf(written: string): readonly string[] {
  const codes = currenciesOf(written);
  return codes.length > 0 ? codes : [written];
}
