import type { CivilDate, Instant } from './civil-date.ts';
import type { Dimensions } from './dimension.ts';
import { customerIdentity } from './first-wins.ts';
import type { Observation } from './observation.ts';
import type { SourceState } from './readings.ts';

/** A deal that somebody tells the team is won. */
export type Win = {
  /** Stable: the same press, message or command, delivered twice, is the same win. */
  readonly id: string;
  readonly customer: string;
  /** In the workspace's currency; `null`: nobody says. */
  readonly amount: number | null;
  /** Who won it, as the figures call them; it counts as the first one's. */
  readonly owners: readonly WinOwner[];
  readonly date: CivilDate;
  readonly customerType: CustomerType | null;
  /** Where it came from: campaign, channel, content, origin. */
  readonly from: Dimensions;
};

/** `userId` is Slack's, where it is known. */
export type WinOwner = { readonly name: string; readonly userId: string | null };

export const CUSTOMER_TYPES = ['new', 'existing'] as const;
export type CustomerType = (typeof CUSTOMER_TYPES)[number];

/** What a win feeds. */
export const WIN_METRICS = ['deals_won', 'revenue', 'new_customers'] as const;
export type WinMetric = (typeof WIN_METRICS)[number];

/** What is thanked for, and the key of a win's observations. */
export function winSubject(id: string): string {
  return `win:${id}`;
}

/** The key of its post in a channel. */
export function winPostKey(id: string, channelId: string): string {
  return `${winSubject(id)}:${channelId}`;
}

/** What a win says about metrics; nothing that is not known is guessed. */
export function observationsOfWin(win: Win): (Observation & { readonly metric: WinMetric })[] {
  const { id, amount, owners, date, customerType, from } = win;
  const owner = owners[0]?.name;
  const dimensions: Dimensions = {
    ...from,
    ...(owner !== undefined && { owner }),
    ...(customerType !== null && { customer_type: customerType }),
  };
  const values: Readonly<Record<WinMetric, number | null>> = {
    deals_won: 1,
    revenue: amount,
    new_customers: customerType === 'new' ? 1 : null,
  };
  return WIN_METRICS.flatMap((metric) => {
    const value = values[metric];
    return value === null ? [] : [{ metric, date, value, form: 'amount', dimensions, key: winSubject(id) }];
  });
}

/** For so long after a source was last heard of it is taken to go on telling: many hand over once a month. */
const STILL_TELLING_DAYS = 45;
const DAY_MS = 86_400_000;

/**
 * Which sources tell of a win's metrics themselves, by metric: whoever wins a deal has it in the CRM as well, and it would
 * count twice.
 */
export function toldElsewhere(
  sources: readonly SourceState[],
  ownSource: string,
  now: Instant,
): ReadonlyMap<string, readonly string[]> {
  const told = new Map<string, string[]>();
  const since = new Date(Date.parse(now) - STILL_TELLING_DAYS * DAY_MS).toISOString();
  for (const { source, metric, learnedAt } of sources) {
    if (source === ownSource || learnedAt < since) continue;
    told.set(metric, [...(told.get(metric) ?? []), source]);
  }
  return told;
}

/** Whether two people told of one deal: the same customer, and nothing that speaks against it. */
export function isSameDeal(
  one: Pick<Win, 'customer' | 'amount'>,
  other: Pick<Win, 'customer' | 'amount'>,
): boolean {
  const isSameAmount = one.amount === null || other.amount === null || one.amount === other.amount;
  return isSameAmount && customerIdentity(one.customer) === customerIdentity(other.customer);
}
