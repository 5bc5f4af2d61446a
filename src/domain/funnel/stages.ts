import { type Fraction, fraction } from './fraction.ts';

/** A step of the way from a stranger to a customer. */
export type FunnelStage = {
  /** The flow that counts what arrives here. */
  readonly metric: string;
  /** How it is reached from the stage before; `null` at the top. */
  readonly step: FunnelStep | null;
};

export type FunnelStep = {
  /** The derived metric that says how many of the stage before come this far. */
  readonly metric: string | null;
  /** What is taken for granted until one's own history says more. */
  readonly usual: Fraction;
  /**
   * The flow that counts how many of the stage before went on, where it is not the stage's own: an opportunity is
   * won as a deal, whether or not with a new customer.
   */
  readonly countedBy?: string;
};

/** From the top to the goal. Which stages there are and in what order is the workspace's to decide. */
export type Funnel = readonly FunnelStage[];

/** The growth plan's funnel and its rules of thumb, as exact fractions: 30 % is not every third. */
export const USUAL_FUNNEL: Funnel = [
  { metric: 'visitors', step: null },
  { metric: 'contacts', step: { metric: 'visitor_to_contact', usual: fraction(2, 100) } },
  { metric: 'mql', step: { metric: 'contact_to_mql', usual: fraction(30, 100) } },
  { metric: 'meetings', step: { metric: 'mql_to_meeting', usual: fraction(50, 100) } },
  { metric: 'opportunities', step: { metric: 'meeting_to_opportunity', usual: fraction(30, 100) } },
  {
    metric: 'new_customers',
    step: { metric: 'opportunity_to_win', usual: fraction(1, 3), countedBy: 'deals_won' },
  },
];

/** The share of each stage's things that reach the next, by the metric of the next. */
export type StepRates = Readonly<Record<string, Fraction>>;

export function usualRates(funnel: Funnel): StepRates {
  return Object.fromEntries(funnel.flatMap(({ metric, step }) => (step ? [[metric, step.usual]] : [])));
}
