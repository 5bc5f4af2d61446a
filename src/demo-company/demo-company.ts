import type { CivilDate, Instant } from '../domain/civil-date.ts';
import type { Target } from '../domain/target.ts';
import type { Workspace } from '../domain/workspace.ts';
import { costs } from './costs.ts';
import { customers } from './customers.ts';
import { dealFacts } from './deal-facts.ts';
import { deals } from './deals.ts';
import { type CompanyDelivery, deliveriesOf, laterDeliveries } from './deliveries.ts';
import type { Fact } from './fact.ts';
import { HAVSVIK } from './havsvik.ts';
import { leads } from './leads.ts';
import { meetings } from './meetings.ts';
import { PEOPLE, type Person } from './people.ts';
import { prospecting } from './prospecting.ts';
import { socialMedia } from './social-media.ts';
import { type Story, storyOf } from './story.ts';
import { surveys } from './surveys.ts';
import { targetsOf } from './targets.ts';
import { website } from './website.ts';

/** A whole company to try Takt on, as plain values. */
export type DemoCompany = {
  readonly workspace: Omit<Workspace, 'id'>;
  readonly people: readonly Person[];
  /** In the order in which they were learned. */
  readonly deliveries: readonly CompanyDelivery[];
  /** Every version, oldest first. */
  readonly targets: readonly Omit<Target, 'id'>[];
  /** By channel name, without the `#`: the metrics it follows, in order. */
  readonly follows: Readonly<Record<string, readonly string[]>>;
};

const FOLLOWS: DemoCompany['follows'] = {
  growth: ['pipeline', 'meetings', 'revenue', 'meeting_to_opportunity', 'win_rate', 'cac'],
  sales: ['meetings', 'opportunities', 'deals_won', 'revenue', 'sales_cycle', 'velocity'],
  marketing: ['contacts', 'mql', 'meetings', 'cpl', 'roas', 'marketing_share'],
  leadership: ['revenue', 'pipeline', 'coverage', 'mrr', 'retention', 'ltv_cac'],
};

/** What does not depend on the day. */
export const COMPANY: Pick<DemoCompany, 'workspace' | 'people' | 'follows'> = {
  workspace: HAVSVIK,
  people: PEOPLE,
  follows: FOLLOWS,
};

/** Of the first 200 the one whose luck is the most even: customers, wins of marketing and losses in every month. */
const USUAL_SEED = 127;

/**
 * What is known at Havsvik on the morning of a day: the same for the same day and seed, and the day after the same and
 * a day more. On 1 September the story moves on by a year.
 */
export function demoCompany({ today, seed = USUAL_SEED }: { today: CivilDate; seed?: number }): DemoCompany {
  const story = storyOf(today, seed);
  return { ...COMPANY, deliveries: deliveriesOf(story, factsOf(story)), targets: targetsOf(story) };
}

/** Havsvik as it goes on after the day on which its history was first told. */
export type LaterCompany = {
  /**
   * What the systems hand over after they were last heard of, by their names, up to a moment before the end.
   * In the order in which it comes.
   */
  deliveries(heard: ReadonlyMap<string, Instant>, until: Instant): CompanyDelivery[];
  /** Every version by the end, those that are set ahead too. */
  readonly targets: DemoCompany['targets'];
};

/** The same story with more days: nothing that was known is known otherwise. */
export function laterCompany(when: { begun: CivilDate; end: CivilDate; seed?: number }): LaterCompany {
  const { begun, end, seed = USUAL_SEED } = when;
  const story = storyOf(end, seed, begun);
  const facts = factsOf(story).filter(({ observation: { date } }) => date >= story.start);
  return { deliveries: (heard, until) => laterDeliveries(facts, heard, until), targets: targetsOf(story) };
}

function factsOf(story: Story): Fact[] {
  const lead = leads(story);
  const met = meetings(story, lead.salesLeads);
  const lives = deals(story, met.meetings);
  return [
    ...website(story),
    ...socialMedia(story),
    ...lead.facts,
    ...prospecting(story),
    ...met.facts,
    ...dealFacts(story, lives),
    ...costs(story),
    ...customers(story, lives),
    ...surveys(story),
  ];
}
