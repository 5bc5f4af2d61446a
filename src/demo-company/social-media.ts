import { daysBetween, weekdayOf } from '../domain/civil-date.ts';
import { atEndOf, type Fact, fact } from './fact.ts';
import { interestIn, spread, webDays } from './season.ts';
import { growth, type Story, type StoryMonth } from './story.ts';

const CHANNELS = [
  { system: 'social', channel: 'LinkedIn', engagements: 1_150, followers: 4_300, yearly: 1.28 },
  { system: 'film', channel: 'YouTube', engagements: 240, followers: 690, yearly: 1.19 },
] as const;

export function socialMedia(story: Story): Fact[] {
  return story.monthsTold.flatMap((month) =>
    CHANNELS.flatMap((channel) => [
      ...engagements(story, month, channel),
      ...followers(story, month, channel),
    ]),
  );
}

type Channel = (typeof CHANNELS)[number];

function engagements(story: Story, month: StoryMonth, { system, channel, engagements }: Channel): Fact[] {
  const chance = month.chance('engagements', channel);
  const total = engagements * growth(month.number) * interestIn(month) * chance.factor(0.12);
  return spread(total, webDays(story, month), chance, 0.55).flatMap((value, day) => {
    const date = month.days[day]!;
    const dimensions = { channel, department: 'marketing' };
    return value > 0
      ? [
          fact(system, atEndOf(date), {
            metric: 'engagements',
            date,
            value,
            key: `${date}/${channel}`,
            dimensions,
          }),
        ]
      : [];
  });
}

/** Counted on Mondays, and on the first day of all. */
function followers(story: Story, month: StoryMonth, { system, channel, followers, yearly }: Channel): Fact[] {
  const chance = month.chance('followers', channel);
  const wobble = month.days.map(() => chance.between(-0.0015, 0.0015));
  return month.days.flatMap((date, day) => {
    if (weekdayOf(date) !== 1 && date !== story.start) return [];
    const number = month.number + daysBetween(month.days[0]!, date) / month.days.length;
    const value = Math.round(followers * growth(number, yearly) * (1 + wobble[day]!));
    const dimensions = { channel, department: 'marketing' };
    return [
      fact(system, atEndOf(date), {
        metric: 'followers',
        date,
        value,
        key: `${date}/${channel}`,
        dimensions,
        form: 'snapshot',
      }),
    ];
  });
}
