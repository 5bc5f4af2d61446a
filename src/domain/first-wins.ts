import type { CivilDate } from './civil-date.ts';

/** A deal that a customer signed. */
export type Win = { readonly customer: string; readonly deal: string; readonly date: CivilDate };

/** Each customer's first win, by the customer's identity: the one that makes a new customer. */
export type FirstWins = ReadonlyMap<string, Win>;

/** Two spellings of one customer: case and spacing do not tell customers apart. */
export function customerIdentity(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Of one day's wins the lower deal id is first, so that the order of a file's rows never decides. */
export function firstOf(one: Win, other: Win | undefined): Win {
  if (!other) return one;
  if (one.date !== other.date) return one.date < other.date ? one : other;
  return one.deal <= other.deal ? one : other;
}

/**
 * What an export and what was known before say together. A win known before stands unless the export names its deal,
 * for then the export knows better: it may have been reopened, moved in time, or belong to another customer.
 */
export function firstWins(
  inExport: FirstWins,
  known: readonly Win[],
  isInExport: (dealId: string) => boolean,
): FirstWins {
  const first = new Map(inExport);
  for (const win of known) {
    if (!isInExport(win.deal)) first.set(win.customer, firstOf(win, first.get(win.customer)));
  }
  return first;
}

/** The key of a `new_customers` observation: customer and deal can be read back from it. */
export function newCustomerKey(customer: string, dealId: string): string {
  return JSON.stringify([customer, dealId]);
}

/** `undefined` for a key that was made by something else (figures typed in, an events file). */
export function winOfKey(key: string, date: CivilDate): Win | undefined {
  if (!key.startsWith('["')) return undefined;
  try {
    const parts: unknown = JSON.parse(key);
    if (!Array.isArray(parts) || parts.length !== 2) return undefined;
    const [customer, deal]: unknown[] = parts;
    if (typeof customer !== 'string' || typeof deal !== 'string') return undefined;
    return { customer, deal, date };
  } catch {
    return undefined;
  }
}
