import { weekdayOf } from '../domain/civil-date.ts';
import type { Dimensions } from '../domain/dimension.ts';
import { at, atEndOf, type Fact, fact } from './fact.ts';
import { CONTENTS, MARKETING_SOURCES } from './lead-sources.ts';
import { interestIn, spread, webDays, workingDaysLater } from './season.ts';
import { growth, type Story, type StoryMonth } from './story.ts';

/** Of those who come by a lead source, the share that leaves a name. */
const BECOME_CONTACTS: Readonly<Record<string, number>> = {
  organic: 0.0165,
  search: 0.024,
  managers: 0.032,
  everybody: 0.04,
  newsletter: 0.036,
  direct: 0.0088,
  webinars: 0.055,
  fair: 0.06,
};

/** Reads in a usual month, and minutes a read. */
const PIECES = [
  { content: CONTENTS.guide, reads: 620, minutes: 4.6, channel: 'Organisk sök' },
  { content: CONTENTS.article, reads: 940, minutes: 2.4, channel: 'Organisk sök' },
  { content: CONTENTS.calculator, reads: 310, minutes: 3.8, channel: 'Organisk sök' },
  { content: CONTENTS.prices, reads: 780, minutes: 1.3, channel: 'Direkt' },
  { content: CONTENTS.caseStudy, reads: 420, minutes: 3.1, channel: 'Nyhetsbrev' },
  { content: CONTENTS.checklist, reads: 260, minutes: 2.7, channel: 'LinkedIn' },
  { content: CONTENTS.recording, reads: 120, minutes: 14, channel: 'Webbinarium' },
] as const;

export function website(story: Story): Fact[] {
  return story.monthsTold.flatMap((month) => [...visits(story, month), ...reads(story, month)]);
}

function visits(story: Story, month: StoryMonth): Fact[] {
  return MARKETING_SOURCES.flatMap((source) => {
    const chance = month.chance('visitors', source.name);
    const total =
      (source.contacts(month) * growth(month.number) * interestIn(month)) / BECOME_CONTACTS[source.name]!;
    const dimensions: Dimensions = {
      channel: source.channel,
      ...(source.campaign && { campaign: source.campaign(month) }),
      department: 'marketing',
    };
    return spread(total * chance.factor(0.05), webDays(story, month), chance, 0.12).flatMap((value, day) => {
      const date = month.days[day]!;
      if (value === 0) return [];
      const said = { metric: 'visitors', date, value, key: `${date}/${source.name}`, dimensions };
      const facts = [fact('website', atEndOf(date), said)];
      if (source.name === 'organic')
        facts.push(fact('website', atEndOf(date), { ...said, metric: 'organic_visitors' }));
      if (source.name === 'direct' && hadRobots(date)) return withoutRobots(story, facts[0]!);
      return facts;
    });
  });
}

/** On the first and third Thursday of a month, robots come that the statistics first take for people. */
function hadRobots(date: string): boolean {
  const day = Number(date.slice(8));
  return weekdayOf(date) === 4 && (day <= 7 || (day >= 15 && day <= 21));
}

/** Counted again a few days later. */
function withoutRobots(story: Story, truth: Fact): Fact[] {
  const { date, value } = truth.observation;
  const first = { ...truth, observation: { ...truth.observation, value: Math.round(value! * 1.9) } };
  return [first, { ...truth, known: at(workingDaysLater(story, date, 3), 390) }];
}

function reads(story: Story, month: StoryMonth): Fact[] {
  return PIECES.flatMap(({ content, channel, minutes, reads }, piece) => {
    const chance = month.chance('reads', piece);
    const total = reads * growth(month.number) * interestIn(month) * chance.factor(0.1);
    return spread(total, webDays(story, month), chance, 0.25).flatMap((value, day) => {
      if (value === 0) return [];
      const date = month.days[day]!;
      const said = {
        date,
        key: `${date}/${content}`,
        dimensions: { content, channel, department: 'marketing' },
      };
      const read = Math.round(value * minutes * chance.factor(0.12) * 10) / 10;
      return [
        fact('website', atEndOf(date), { ...said, metric: 'content_reads', value }),
        fact('website', atEndOf(date), { ...said, metric: 'content_read_minutes', value: read }),
      ];
    });
  });
}
