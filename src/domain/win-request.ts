import type { CivilDate } from './civil-date.ts';
import type { Dimensions } from './dimension.ts';
import type { CustomerType } from './win.ts';

/** A won deal as somebody tells it; what is `null` they did not say. */
export type WinRequest = {
  readonly kind: 'win';
  readonly customer: string | null;
  readonly amount: number | null;
  readonly owners: readonly WinPerson[];
  /** `null`: today. */
  readonly date: CivilDate | null;
  readonly customerType: CustomerType | null;
  readonly from: Dimensions;
  /** It is to count although another source counts it. */
  readonly counted: boolean;
  /** It is another deal than the one that looks the same. */
  readonly another: boolean;
};

/** Somebody who is named: by Slack's id, or by what was typed after the `@`. */
export type WinPerson =
  | { readonly userId: string; readonly called: null }
  | { readonly userId: null; readonly called: string };

/** Why a win cannot be taken as it was told. */
export type WinProblem =
  | { readonly about: 'future'; readonly date: CivilDate }
  /** A name that fits nobody in the figures, or several. */
  | { readonly about: 'person'; readonly called: string; readonly near: readonly string[] }
  /** Somebody told of it already. */
  | { readonly about: 'same'; readonly customer: string; readonly date: CivilDate; readonly by: string };

/** What was told in no words yet. */
export const NO_WIN: WinRequest = {
  kind: 'win',
  customer: null,
  amount: null,
  owners: [],
  date: null,
  customerType: null,
  from: {},
  counted: false,
  another: false,
};
