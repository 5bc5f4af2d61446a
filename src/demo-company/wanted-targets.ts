import type { Owners, TargetCadence } from '../domain/target.ts';

/** What Havsvik wants of a metric; those who work there write in Swedish. */
export type Wanted = {
  readonly metric: string;
  readonly every: Exclude<TargetCadence, 'once'>;
  /** The versions: from the first of which story month, how much. */
  readonly values: Readonly<Partial<Record<PlanningMonth, number>>>;
  /** The least that will do and what would be splendid, of some versions. */
  readonly levels?: Readonly<Partial<Record<PlanningMonth, readonly [minimum: number, stretch: number]>>>;
  readonly owner?: string;
  readonly why?: string;
  readonly guard?: string;
  readonly owners?: Owners;
};

/** When targets are looked over: in January, and after the summer; before the first of them lies no history. */
export type PlanningMonth = `${(typeof PLANNED_FROM)[number]}`;
export const PLANNED_FROM = [-19, -7, 1, 2, 5] as const;

/** Why a version differs from the one before. */
export const REASONS: Readonly<Record<PlanningMonth, string>> = {
  '-19': '',
  '-7': 'Nytt år: budgeten växer',
  '1': 'Efter sommaren är de nya säljarna igång',
  '2': 'Fjärde kvartalet brukar vara starkast',
  '5': 'Nytt år: budgeten växer igen',
};

const BOTH: Owners = { sales: 'Åsa Lindqvist', marketing: 'Sara Nyberg' };

export const WANTED_TARGETS: readonly Wanted[] = [
  {
    metric: 'meetings',
    every: 'month',
    values: { '-19': 55, '-7': 70, '1': 80, '5': 85 },
    levels: { '1': [70, 95], '5': [75, 100] },
    why: 'Fler kundsamtal ska ge den nyförsäljning som året är planerat för',
    guard: 'meeting_to_opportunity',
    owners: { sales: 'Erik Holm', marketing: 'Priya Nair' },
  },
  {
    metric: 'pipeline',
    every: 'month',
    values: { '-19': 5_500_000, '-7': 6_500_000, '1': 7_500_000 },
    levels: { '1': [6_500_000, 9_000_000] },
    why: 'Tre gånger kvartalets försäljning ska finnas att arbeta med',
    owners: BOTH,
  },
  {
    metric: 'revenue',
    every: 'month',
    values: { '-19': 950_000, '-7': 1_250_000, '5': 1_400_000 },
    owners: BOTH,
  },
  {
    metric: 'revenue',
    every: 'quarter',
    values: { '-19': 2_900_000, '-7': 3_800_000, '2': 4_200_000 },
    levels: { '2': [3_800_000, 4_800_000] },
    why: 'Årets tillväxt på en fjärdedel',
    owners: BOTH,
  },
  { metric: 'opportunities', every: 'month', values: { '-19': 16, '-7': 22, '1': 26 } },
  { metric: 'meeting_to_opportunity', every: 'month', values: { '-19': 0.3 } },
  { metric: 'new_customers', every: 'quarter', values: { '-19': 11, '-7': 15, '5': 17 } },
  {
    metric: 'cac',
    every: 'quarter',
    values: { '-19': 150_000, '-7': 125_000 },
    levels: { '-7': [140_000, 110_000] },
    owners: BOTH,
  },
  { metric: 'coverage', every: 'quarter', values: { '-7': 3 } },
  {
    metric: 'mrr',
    every: 'year',
    values: { '-19': 1_300_000, '-7': 2_000_000, '5': 2_600_000 },
    owners: { ...BOTH, delivery: 'Maria Öberg' },
  },

  { metric: 'deals_won', every: 'month', values: { '-19': 5, '-7': 6, '5': 7 } },
  { metric: 'win_rate', every: 'quarter', values: { '-19': 0.3, '-7': 0.33 } },
  { metric: 'sales_cycle', every: 'quarter', values: { '-19': 55, '-7': 48 } },
  { metric: 'calls', every: 'month', values: { '-19': 900, '-7': 1_300, '1': 1_400 } },
  { metric: 'references_asked', every: 'week', values: { '-7': 4 } },
  { metric: 'meetings', every: 'month', owner: 'Erik Holm', values: { '-7': 17, '1': 20 } },
  { metric: 'meetings', every: 'month', owner: 'Johan Bergström', values: { '-7': 15, '1': 18 } },
  { metric: 'meetings', every: 'month', owner: 'Linnéa Sandberg', values: { '-7': 14, '1': 16 } },
  { metric: 'meetings', every: 'month', owner: 'James Carter', values: { '-7': 12, '1': 14 } },
  { metric: 'meetings', every: 'month', owner: 'Fatima Rahimi', values: { '-7': 9, '1': 11 } },

  { metric: 'visitors', every: 'month', values: { '-19': 16_000, '-7': 20_000, '1': 23_000 } },
  { metric: 'contacts', every: 'month', values: { '-19': 310, '-7': 400, '1': 470 } },
  { metric: 'mql', every: 'quarter', values: { '-19': 280, '-7': 360, '2': 410 } },
  { metric: 'cpl', every: 'month', values: { '-19': 800, '-7': 650 } },
  {
    metric: 'ad_spend',
    every: 'quarter',
    values: { '-19': 190_000, '-7': 210_000, '5': 230_000 },
  },
  { metric: 'roas', every: 'quarter', values: { '-19': 4 } },

  { metric: 'nps', every: 'quarter', values: { '-19': 35, '-7': 40 } },
  { metric: 'retention', every: 'month', values: { '-19': 0.985 } },
];

/** What one month is agreed to be that no other is. */
export const JULY = { metric: 'meetings', value: 25, why: 'Semester' } as const;

/** A change that sales has proposed and marketing has not answered yet. */
export const PROPOSED = {
  metric: 'meetings',
  value: 90,
  levels: [80, 105],
  reason: 'Fatima är igång: sälj hinner med tio möten till i månaden',
} as const;
