import type { CivilDate } from '../domain/civil-date.ts';
import type { Target } from '../domain/target.ts';
import type { Workspace } from '../domain/workspace.ts';
import { costs } from './costs.ts';
import { customers } from './customers.ts';
import { dealFacts } from './deal-facts.ts';
import { deals } from './deals.ts';
import { type CompanyDelivery, deliveriesOf } from './deliveries.ts';
import { HAVSVIK } from './havsvik.ts';
import { leads } from './leads.ts';
import { meetings } from './meetings.ts';
import { PEOPLE, type Person } from './people.ts';
import { prospecting } from './prospecting.ts';
import { socialMedia } from './social-media.ts';
import { storyOf } from './story.ts';
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

/** Of the first 200 the one whose luck is the most even: customers, wins of marketing and losses in every month. */
const USUAL_SEED = 127;

const FOLLOWS: DemoCompany['follows'] = {
  growth: ['pipeline', 'meetings', 'revenue', 'meeting_to_opportunity', 'win_rate', 'cac'],
  sales: ['meetings', 'opportunities', 'deals_won', 'revenue', 'sales_cycle', 'velocity'],
  marketing: ['contacts', 'mql', 'meetings', 'cpl', 'roas', 'marketing_share'],
  leadership: ['revenue', 'pipeline', 'coverage', 'mrr', 'retention', 'ltv_cac'],
};

/**
 * What is known at Havsvik on the morning of a day: the same for the same day and seed, and the day after the same and
 * a day more. On 1 September the story moves on by a year.
 */
export function demoCompany({ today, seed = USUAL_SEED }: { today: CivilDate; seed?: number }): DemoCompany {
  const story = storyOf(today, seed);
  const lead = leads(story);
  const met = meetings(story, lead.salesLeads);
  const lives = deals(story, met.meetings);
  const facts = [
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
  return {
    workspace: HAVSVIK,
    people: PEOPLE,
    deliveries: deliveriesOf(story, facts),
    targets: targetsOf(story),
    follows: FOLLOWS,
  };
}
