import { atEndOf, type Fact, fact, type System } from './fact.ts';
import { effortIn, officeDays, spread } from './season.ts';
import type { Story, StoryMonth } from './story.ts';

type Activity = {
  readonly metric: string;
  readonly system: System;
  /** How many in a month somebody who does nothing else does. */
  readonly monthly: number;
};

const ACTIVITIES: readonly Activity[] = [
  { metric: 'calls', system: 'phone', monthly: 330 },
  { metric: 'conversations', system: 'phone', monthly: 78 },
  { metric: 'emails', system: 'sales', monthly: 290 },
  { metric: 'companies_added', system: 'sales', monthly: 26 },
  { metric: 'contacts_added', system: 'sales', monthly: 44 },
  { metric: 'social_touches', system: 'sales', monthly: 60 },
  { metric: 'references_asked', system: 'sales', monthly: 5 },
];

/** How much of their time goes to finding new customers, and since when they are here. */
const PROSPECTORS = [
  { owner: 'Oskar Wikström', time: 1, since: -40 },
  { owner: 'Elin Forsgren', time: 1, since: -6 },
  { owner: 'Erik Holm', time: 0.45, since: -40 },
  { owner: 'Johan Bergström', time: 0.5, since: -40 },
  { owner: 'Linnéa Sandberg', time: 0.4, since: -40 },
  { owner: 'James Carter', time: 0.35, since: -40 },
  { owner: 'Fatima Rahimi', time: 0.4, since: -9 },
] as const;

/** What salespeople do on their own account, by person and day. */
export function prospecting(story: Story): Fact[] {
  return story.monthsTold.flatMap((month) =>
    PROSPECTORS.filter(({ since }) => since <= month.number).flatMap((prospector) =>
      ACTIVITIES.flatMap((activity) => days(story, month, prospector, activity)),
    ),
  );
}

function days(
  story: Story,
  month: StoryMonth,
  { owner, time }: (typeof PROSPECTORS)[number],
  { metric, system, monthly }: Activity,
): Fact[] {
  const chance = month.chance(metric, owner);
  const total = monthly * time * effortIn(month) * chance.factor(0.1);
  return spread(total, officeDays(story, month), chance, 0.35).flatMap((value, day) => {
    const date = month.days[day]!;
    const dimensions = { owner, department: 'sales', origin: 'sales' };
    return value > 0
      ? [fact(system, atEndOf(date), { metric, date, value, key: `${date}/${owner}`, dimensions })]
      : [];
  });
}
