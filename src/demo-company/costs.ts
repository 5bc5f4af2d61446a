import { addDays, type CivilDate } from '../domain/civil-date.ts';
import type { Dimensions } from '../domain/dimension.ts';
import { at, atEndOf, type Fact, fact, type System } from './fact.ts';
import { dimensionsOf, MARKETING_SOURCES } from './lead-sources.ts';
import { interestIn, spread, webDays, workingDaysLater } from './season.ts';
import { growth, type Story, type StoryMonth, WEBINARS } from './story.ts';

type Cost = {
  readonly metric: string;
  readonly system: System;
  readonly item: string;
  /** SEK a month in the story's November. */
  readonly monthly: (month: StoryMonth) => number;
  readonly dimensions: (month: StoryMonth) => Dimensions;
};

const marketing = () => ({ department: 'marketing' });
const sales = () => ({ department: 'sales' });
const isWebinarMonth = ({ number }: StoryMonth) => number >= WEBINARS.first && number <= WEBINARS.last;

/** By month, told out over its working days as the books do, so that a cost in the middle of a month is half of it. */
const COSTS: readonly Cost[] = [
  {
    metric: 'marketing_staff_cost',
    system: 'salaries',
    item: 'staff',
    monthly: () => 172_000,
    dimensions: marketing,
  },
  { metric: 'sales_cost', system: 'salaries', item: 'staff', monthly: () => 268_000, dimensions: sales },
  { metric: 'sales_cost', system: 'books', item: 'travel', monthly: () => 21_000, dimensions: sales },
  { metric: 'marketing_cost', system: 'books', item: 'agency', monthly: () => 30_000, dimensions: marketing },
  {
    metric: 'marketing_cost',
    system: 'books',
    item: 'webinars',
    monthly: (month) => (isWebinarMonth(month) ? 19_000 : 0),
    dimensions: (month) => ({
      department: 'marketing',
      campaign: `Webbinarieserien våren ${month.year}`,
      channel: 'Webbinarium',
    }),
  },
  {
    metric: 'marketing_cost',
    system: 'books',
    item: 'fair',
    monthly: ({ month }) => (month === 10 || month === 11 ? 34_000 : 0),
    dimensions: (month) => ({
      department: 'marketing',
      campaign: `Fastighetsdagarna ${month.year}`,
      channel: 'Mässa',
    }),
  },
  { metric: 'tool_cost', system: 'books', item: 'sales', monthly: () => 17_500, dimensions: sales },
  { metric: 'tool_cost', system: 'books', item: 'marketing', monthly: () => 11_500, dimensions: marketing },
  {
    metric: 'other_growth_cost',
    system: 'books',
    item: 'premises',
    monthly: () => 14_000,
    dimensions: sales,
  },
];

/** SEK a month; the money of one LinkedIn campaign went to the other. */
const ADS: Readonly<Record<string, { system: System; monthly: number; contacts: number }>> = {
  search: { system: 'searchAds', monthly: 36_000, contacts: 118 },
  managers: { system: 'social', monthly: 30_000, contacts: 82 },
  everybody: { system: 'social', monthly: 31_000, contacts: 116 },
};

export function costs(story: Story): Fact[] {
  return story.monthsTold.flatMap((month) => [
    ...COSTS.flatMap((cost) => daysOf(story, month, cost)),
    ...adSpend(story, month),
    ...margin(story, month),
  ]);
}

function daysOf(
  story: Story,
  month: StoryMonth,
  { metric, system, item, monthly, dimensions }: Cost,
): Fact[] {
  const total = monthly(month) * growth(month.number, 1.15) * month.chance(metric, item).factor(0.03);
  const days = month.days.filter(story.calendar.isWorkingDay);
  const daily = Math.round(total / days.length);
  if (daily === 0) return [];
  return days.flatMap((date): Fact[] => {
    const said = { metric, date, value: daily, key: `${date}/${item}`, dimensions: dimensions(month) };
    const booked = fact(system, atEndOf(date), said);
    // An invoice that came after the month was over.
    const isLast = date === days.at(-1) && item === 'agency';
    if (!isLast) return [booked];
    const extra = Math.round(daily * month.chance('late invoice').between(2, 5));
    return [
      booked,
      fact(system, at(workingDaysLater(story, date, 6), 600), { ...said, value: daily + extra }),
    ];
  });
}

function adSpend(story: Story, month: StoryMonth): Fact[] {
  return MARKETING_SOURCES.flatMap((source) => {
    const ad = ADS[source.name];
    if (!ad) return [];
    const chance = month.chance('ads', source.name);
    const share = source.contacts(month) / ad.contacts;
    const total = ad.monthly * share * growth(month.number, 1.15) * interestIn(month) * chance.factor(0.04);
    const { owner: _, ...dimensions } = { owner: source.owner, ...dimensionsOf(source, month) };
    return spread(total, webDays(story, month), chance, 0.15).flatMap((value, day) => {
      const date = month.days[day]!;
      const said = { metric: 'ad_spend', date, value, key: `${date}/${source.name}`, dimensions };
      return value > 0 ? [fact(ad.system, atEndOf(date), said)] : [];
    });
  });
}

/** Known when the books of a month are closed, on the eighth of the next; on the first day of all, as it was then. */
function margin({ start }: Story, month: StoryMonth): Fact[] {
  const value =
    Math.round((0.735 + month.number * 0.0008 + month.chance('margin').between(-0.01, 0.01)) * 1_000) / 1_000;
  const snapshot = (date: CivilDate, known: string) =>
    fact('books', known, { metric: 'gross_margin', date, value, key: date, form: 'snapshot' });
  const last = month.days.at(-1)!;
  return [
    ...(month.days[0] === start ? [snapshot(start, atEndOf(start))] : []),
    snapshot(last, at(addDays(last, 8), 300)),
  ];
}
