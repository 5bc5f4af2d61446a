import type { Locale } from './metric.ts';

/** A company that uses Takt, and what its figures and dates depend on. */
export type Workspace = {
  readonly id: number;
  /** Slack's id; `null` until the app first starts against Slack. */
  readonly teamId: string | null;
  readonly name: string;
  /** IANA. */
  readonly timeZone: string;
  /** ISO 3166-1 alpha-2, with a region where holidays differ inside the country (`DE`, `BY`). */
  readonly country: string;
  readonly region: string | null;
  /** Whether people work on the eves of Midsummer, Christmas and the New Year. */
  readonly worksOnEves: boolean;
  /** 1 January … 12 December. */
  readonly fiscalYearStartMonth: number;
  /** ISO 4217. */
  readonly currency: string;
  /** Spoken where the person's own language is not known. */
  readonly locale: Locale;
};
