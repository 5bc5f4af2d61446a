import type { Dimensions } from '../domain/dimension.ts';
import { DRAG_BEGINS, type StoryMonth, WEBINARS } from './story.ts';

/** Where meetings come from, and what becomes of them. Numbers of things are those of a month of the story's November. */
export type LeadSource = {
  readonly name: string;
  readonly channel: string;
  readonly campaign: ((month: StoryMonth) => string) | null;
  readonly customerType: 'new' | 'existing';
  /** The share of meetings that become opportunities, and of opportunities that are won. */
  readonly opportunity: (month: StoryMonth) => number;
  readonly win: number;
  /** A usual deal, SEK. */
  readonly amount: number;
} & (
  | {
      readonly origin: 'marketing';
      readonly owner: string;
      readonly contacts: (month: StoryMonth) => number;
      readonly contents: readonly string[];
      /** Of the contacts, those who asked to hear from sales; MQL of contacts, SQL of MQL, meetings of SQL. */
      readonly inbound: number;
      readonly mql: number;
      readonly sql: number;
      readonly meeting: number;
      readonly paid: boolean;
      /** Days until a list of people is typed into the sales system. */
      readonly typedInAfter?: number;
    }
  | {
      readonly origin: 'sales';
      readonly department: 'sales' | 'delivery';
      readonly meetings: (month: StoryMonth) => number;
    }
);

export type MarketingSource = Extract<LeadSource, { origin: 'marketing' }>;

const drags = ({ number }: StoryMonth) => number >= DRAG_BEGINS;
const hasWebinars = ({ number }: StoryMonth) => number >= WEBINARS.first && number <= WEBINARS.last;
/** Since the summer salespeople's days go to the meetings of a campaign that reaches too far. */
const usual = (spring: number) => (month: StoryMonth) => (drags(month) ? spring * 0.82 : spring);

export const CONTENTS = {
  guide: 'Guide: Planerat underhåll',
  prices: 'Prissidan',
  caseStudy: 'Kundcase: Solhöjdens bostäder',
  checklist: 'Checklista: Upphandla rätt',
  calculator: 'Kalkyl: Vad kostar akuta fel?',
  article: 'Artikel: Digital rondering',
  recording: 'Inspelning: Underhåll som håller budget',
} as const;

export const MARKETING_SOURCES: readonly MarketingSource[] = [
  {
    name: 'organic',
    origin: 'marketing',
    channel: 'Organisk sök',
    campaign: null,
    customerType: 'new',
    owner: 'Emil Sjögren',
    contacts: () => 124,
    contents: [CONTENTS.guide, CONTENTS.article, CONTENTS.calculator, CONTENTS.prices],
    inbound: 0.34,
    mql: 0.3,
    sql: 0.46,
    meeting: 0.6,
    opportunity: usual(0.32),
    win: 0.31,
    amount: 215_000,
    paid: false,
  },
  {
    name: 'search',
    origin: 'marketing',
    channel: 'Google Ads',
    campaign: () => 'Sök: fastighetssystem',
    customerType: 'new',
    owner: 'Hanna Dahlgren',
    contacts: () => 118,
    contents: [CONTENTS.prices, CONTENTS.guide, CONTENTS.checklist],
    inbound: 0.4,
    mql: 0.31,
    sql: 0.46,
    meeting: 0.6,
    opportunity: usual(0.34),
    win: 0.36,
    amount: 160_000,
    paid: true,
  },
  {
    name: 'managers',
    origin: 'marketing',
    channel: 'LinkedIn',
    campaign: () => 'LinkedIn: fastighetschefer',
    customerType: 'new',
    owner: 'Hanna Dahlgren',
    contacts: (month) => (drags(month) ? 20 : 82),
    contents: [CONTENTS.guide, CONTENTS.caseStudy],
    inbound: 0.12,
    mql: 0.29,
    sql: 0.44,
    meeting: 0.58,
    opportunity: usual(0.3),
    win: 0.33,
    amount: 190_000,
    paid: true,
  },
  {
    // Where the stage drags: the campaign above was shown to far too many, whatever their part in running houses.
    name: 'everybody',
    origin: 'marketing',
    channel: 'LinkedIn',
    campaign: () => 'LinkedIn: bred målgrupp',
    customerType: 'new',
    owner: 'Hanna Dahlgren',
    contacts: (month) => (drags(month) ? 116 : 0),
    contents: [CONTENTS.checklist, CONTENTS.article],
    inbound: 0.05,
    mql: 0.36,
    sql: 0.62,
    meeting: 0.8,
    opportunity: () => 0.065,
    win: 0.2,
    amount: 120_000,
    paid: true,
  },
  {
    name: 'newsletter',
    origin: 'marketing',
    channel: 'Nyhetsbrev',
    campaign: () => 'Månadsbrevet',
    customerType: 'new',
    owner: 'Priya Nair',
    contacts: () => 46,
    contents: [CONTENTS.article, CONTENTS.caseStudy],
    inbound: 0.1,
    mql: 0.26,
    sql: 0.42,
    meeting: 0.6,
    opportunity: usual(0.3),
    win: 0.28,
    amount: 190_000,
    paid: false,
  },
  {
    name: 'direct',
    origin: 'marketing',
    channel: 'Direkt',
    campaign: null,
    customerType: 'new',
    owner: 'Emil Sjögren',
    contacts: () => 40,
    contents: [CONTENTS.prices, CONTENTS.caseStudy],
    inbound: 0.5,
    mql: 0.28,
    sql: 0.48,
    meeting: 0.62,
    opportunity: usual(0.31),
    win: 0.32,
    amount: 210_000,
    paid: false,
  },
  {
    // What worked: nearly half of those who came wanted to know more, and many of them wanted to meet.
    name: 'webinars',
    origin: 'marketing',
    channel: 'Webbinarium',
    campaign: ({ year }) => `Webbinarieserien våren ${year}`,
    customerType: 'new',
    owner: 'Lovisa Ek',
    contacts: (month) => (hasWebinars(month) ? 132 : 0),
    contents: [CONTENTS.recording],
    inbound: 0.22,
    mql: 0.42,
    sql: 0.56,
    meeting: 0.7,
    opportunity: usual(0.31),
    win: 0.32,
    amount: 230_000,
    paid: false,
  },
  {
    name: 'fair',
    origin: 'marketing',
    channel: 'Mässa',
    campaign: ({ year }) => `Fastighetsdagarna ${year}`,
    customerType: 'new',
    owner: 'Lovisa Ek',
    contacts: ({ month }) => (month === 10 ? 34 : month === 11 ? 22 : 0),
    contents: [],
    inbound: 0.1,
    mql: 0.3,
    sql: 0.4,
    meeting: 0.6,
    opportunity: usual(0.28),
    win: 0.26,
    amount: 220_000,
    paid: false,
    typedInAfter: 5,
  },
];

export const SALES_SOURCES: readonly Extract<LeadSource, { origin: 'sales' }>[] = [
  {
    name: 'phone',
    origin: 'sales',
    department: 'sales',
    channel: 'Telefon',
    campaign: null,
    customerType: 'new',
    meetings: () => 13,
    opportunity: usual(0.28),
    win: 0.26,
    amount: 205_000,
  },
  {
    name: 'email',
    origin: 'sales',
    department: 'sales',
    channel: 'Mejl',
    campaign: () => 'Utskick: kommunala bolag',
    customerType: 'new',
    meetings: () => 7,
    opportunity: usual(0.25),
    win: 0.24,
    amount: 240_000,
  },
  {
    name: 'referral',
    origin: 'sales',
    department: 'delivery',
    channel: 'Rekommendation',
    campaign: () => 'Tipsa en kollega',
    customerType: 'new',
    meetings: () => 5,
    opportunity: usual(0.42),
    win: 0.42,
    amount: 220_000,
  },
  {
    name: 'customers',
    origin: 'sales',
    department: 'delivery',
    channel: 'Befintlig kund',
    campaign: null,
    customerType: 'existing',
    meetings: () => 9,
    opportunity: usual(0.46),
    win: 0.48,
    amount: 150_000,
  },
];

/** What everything that came from a source has in common. */
export function dimensionsOf(source: LeadSource, month: StoryMonth): Dimensions {
  return {
    channel: source.channel,
    ...(source.campaign && { campaign: source.campaign(month) }),
    department: source.origin === 'marketing' ? 'marketing' : source.department,
    origin: source.origin,
    customer_type: source.customerType,
  };
}
