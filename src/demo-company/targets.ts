import { Temporal } from 'temporal-polyfill';
import { addDays, type CivilDate, type Instant } from '../domain/civil-date.ts';
import type { Dimensions } from '../domain/dimension.ts';
import { NOTHING_MORE, type Target, type TargetCadence } from '../domain/target.ts';
import { HAVSVIK } from './havsvik.ts';
import type { Story, StoryMonth } from './story.ts';

type NewTarget = Omit<Target, 'id'>;

type Agreed = {
  readonly metric: string;
  readonly every: Exclude<TargetCadence, 'once'>;
  readonly by: string;
  /** The versions: from the first of which story month, how much. */
  readonly values: Readonly<Partial<Record<PlanningMonth, number>>>;
  readonly owner?: string;
};

/** When targets are looked over: in January, and after the summer; before the first of them lies no history. */
type PlanningMonth = `${(typeof PLANNED_FROM)[number]}`;
const PLANNED_FROM = [-19, -7, 1, 2, 5] as const;

const BOTH = 'Åsa Lindqvist & Sara Nyberg';
const SALES = 'Åsa Lindqvist';
const MARKETING = 'Sara Nyberg';
const DELIVERY = 'Maria Öberg';

const AGREED: readonly Agreed[] = [
  { metric: 'meetings', every: 'month', by: BOTH, values: { '-19': 55, '-7': 70, '1': 80, '5': 85 } },
  {
    metric: 'pipeline',
    every: 'month',
    by: BOTH,
    values: { '-19': 5_500_000, '-7': 6_500_000, '1': 7_500_000 },
  },
  {
    metric: 'revenue',
    every: 'month',
    by: BOTH,
    values: { '-19': 950_000, '-7': 1_250_000, '5': 1_400_000 },
  },
  {
    metric: 'revenue',
    every: 'quarter',
    by: BOTH,
    values: { '-19': 2_900_000, '-7': 3_800_000, '2': 4_200_000 },
  },
  { metric: 'opportunities', every: 'month', by: BOTH, values: { '-19': 16, '-7': 22, '1': 26 } },
  { metric: 'meeting_to_opportunity', every: 'month', by: BOTH, values: { '-19': 0.3 } },
  { metric: 'new_customers', every: 'quarter', by: BOTH, values: { '-19': 11, '-7': 15, '5': 17 } },
  { metric: 'cac', every: 'quarter', by: BOTH, values: { '-19': 150_000, '-7': 125_000 } },
  { metric: 'coverage', every: 'quarter', by: BOTH, values: { '-7': 3 } },
  { metric: 'mrr', every: 'year', by: BOTH, values: { '-19': 1_300_000, '-7': 2_000_000, '5': 2_600_000 } },

  { metric: 'deals_won', every: 'month', by: SALES, values: { '-19': 5, '-7': 6, '5': 7 } },
  { metric: 'win_rate', every: 'quarter', by: SALES, values: { '-19': 0.3, '-7': 0.33 } },
  { metric: 'sales_cycle', every: 'quarter', by: SALES, values: { '-19': 55, '-7': 48 } },
  { metric: 'calls', every: 'month', by: SALES, values: { '-19': 900, '-7': 1_300, '1': 1_400 } },
  { metric: 'references_asked', every: 'week', by: SALES, values: { '-7': 4 } },
  { metric: 'meetings', every: 'month', by: SALES, owner: 'Erik Holm', values: { '-7': 17, '1': 20 } },
  { metric: 'meetings', every: 'month', by: SALES, owner: 'Johan Bergström', values: { '-7': 15, '1': 18 } },
  { metric: 'meetings', every: 'month', by: SALES, owner: 'Linnéa Sandberg', values: { '-7': 14, '1': 16 } },
  { metric: 'meetings', every: 'month', by: SALES, owner: 'James Carter', values: { '-7': 12, '1': 14 } },
  { metric: 'meetings', every: 'month', by: SALES, owner: 'Fatima Rahimi', values: { '-7': 9, '1': 11 } },

  { metric: 'visitors', every: 'month', by: MARKETING, values: { '-19': 16_000, '-7': 20_000, '1': 23_000 } },
  { metric: 'contacts', every: 'month', by: MARKETING, values: { '-19': 310, '-7': 400, '1': 470 } },
  { metric: 'mql', every: 'quarter', by: MARKETING, values: { '-19': 280, '-7': 360, '2': 410 } },
  { metric: 'cpl', every: 'month', by: MARKETING, values: { '-19': 800, '-7': 650 } },
  {
    metric: 'ad_spend',
    every: 'quarter',
    by: MARKETING,
    values: { '-19': 190_000, '-7': 210_000, '5': 230_000 },
  },
  { metric: 'roas', every: 'quarter', by: MARKETING, values: { '-19': 4 } },

  { metric: 'nps', every: 'quarter', by: DELIVERY, values: { '-19': 35, '-7': 40 } },
  { metric: 'retention', every: 'month', by: DELIVERY, values: { '-19': 0.985 } },
];

/** What one month is agreed to be that no other is. */
const JULY = { metric: 'meetings', value: 25, by: BOTH } as const;

/** Every version that holds or has held by today, in the order in which they were set. */
export function targetsOf(story: Story): NewTarget[] {
  const recurring = AGREED.flatMap(({ metric, every, by, values, owner }) =>
    PLANNED_FROM.flatMap((number): NewTarget[] => {
      const value = values[`${number}`];
      const month = story.months.find((one) => one.number === number);
      if (value === undefined || !month) return [];
      const filter: Dimensions = owner ? { owner } : {};
      return [
        {
          ...NOTHING_MORE,
          metric,
          value,
          every,
          from: month.days[0]!,
          until: null,
          filter,
          ...setFor(month, by),
        },
      ];
    }),
  );
  const july = story.monthsTold
    .filter(({ month }) => month === 7)
    .map((month): NewTarget => {
      const { metric, value, by } = JULY;
      const [from, until] = [month.days[0]!, month.days.at(-1)!];
      return { ...NOTHING_MORE, metric, value, every: 'once', from, until, filter: {}, ...setFor(month, by) };
    });
  return [...recurring, ...july].sort((a, b) => a.setAt.localeCompare(b.setAt));
}

/** Agreed upon some ten days ahead. */
function setFor({ days }: StoryMonth, by: string): { setAt: Instant; setBy: string } {
  return { setAt: afternoonOf(addDays(days[0]!, -10)), setBy: by };
}

function afternoonOf(date: CivilDate): Instant {
  return Temporal.PlainDateTime.from(`${date}T14:30`)
    .toZonedDateTime(HAVSVIK.timeZone)
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });
}
