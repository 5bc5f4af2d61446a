import type { CivilDate } from '../domain/civil-date.ts';
import type { Dimensions } from '../domain/dimension.ts';
import { at, type Fact, fact } from './fact.ts';
import { dimensionsOf, type LeadSource, SALES_SOURCES } from './lead-sources.ts';
import type { SalesLead } from './leads.ts';
import { SELLERS } from './people.ts';
import { effortIn, officeDays, picked, spread, workingDaysLater } from './season.ts';
import { growth, type Story, type StoryMonth } from './story.ts';

/** A meeting that somebody booked. */
export type Meeting = {
  readonly key: string;
  readonly source: LeadSource;
  readonly month: StoryMonth;
  readonly booked: CivilDate;
  /** `null` when nobody came. */
  readonly held: CivilDate | null;
  readonly isInbound: boolean;
  readonly dimensions: Dimensions;
};

type Booking = Omit<Meeting, 'held'>;

const SHOW_RATE = 0.88;

export function meetings(story: Story, salesLeads: readonly SalesLead[]) {
  const booked = story.months.flatMap((month) => [
    ...fromLeads(
      story,
      salesLeads.filter((lead) => lead.month === month),
      month,
    ),
    ...SALES_SOURCES.flatMap((source) => ownBookings(story, month, source)),
  ]);
  const all = story.months.flatMap((month) => {
    const chance = month.chance('shows');
    const bookings = booked.filter((booking) => booking.month === month);
    const shows = new Set(picked(bookings, () => SHOW_RATE, chance));
    return bookings.map((booking): Meeting => {
      const held = workingDaysLater(story, booking.booked, chance.whole(1, 5));
      return { ...booking, held: shows.has(booking) ? held : null };
    });
  });
  return { meetings: all, facts: factsOf(story, all) };
}

function fromLeads(story: Story, leads: readonly SalesLead[], month: StoryMonth): Booking[] {
  const chance = month.chance('bookings');
  return picked(leads, ({ source }) => source.meeting, chance).map(
    ({ key, source, date, isInbound, dimensions }) => ({
      key: key.replace('contact', 'meeting'),
      source,
      month,
      booked: workingDaysLater(story, date, chance.whole(0, 2)),
      isInbound,
      dimensions: { ...dimensions, owner: chance.weighted(SELLERS).name },
    }),
  );
}

function ownBookings(story: Story, month: StoryMonth, source: (typeof SALES_SOURCES)[number]): Booking[] {
  const chance = month.chance('own bookings', source.name);
  const total = source.meetings(month) * growth(month.number) * effortIn(month) * chance.factor(0.08);
  return spread(total, officeDays(story, month), chance).flatMap((count, day) =>
    Array.from({ length: count }, (_, index) => ({
      key: `meeting/${month.days[day]}/${source.name}/${index + 1}`,
      source,
      month,
      booked: month.days[day]!,
      isInbound: false,
      dimensions: { ...dimensionsOf(source, month), owner: chance.weighted(SELLERS).name },
    })),
  );
}

function factsOf(story: Story, all: readonly Meeting[]): Fact[] {
  return story.months.flatMap((month) => {
    const chance = month.chance('meeting notes');
    const mine = all.filter((meeting) => meeting.month === month);
    const twice = new Set(picked(mine, () => 0.03, chance));
    return mine.flatMap((meeting) => {
      const { key, booked, held, dimensions } = meeting;
      // Some write up last week's meetings on Monday.
      const late =
        chance.share() < (dimensions.owner === 'James Carter' ? 0.3 : 0.06) ? chance.whole(1, 3) : 0;
      const minute = chance.whole(490, 1_020);
      const known = at(workingDaysLater(story, booked, late), minute);
      const facts = [fact('sales', known, { metric: 'meetings', date: booked, value: 1, key, dimensions })];
      if (twice.has(meeting)) facts.push(...doubled(story, meeting, chance.whole(2, 5), minute));
      if (held)
        facts.push(
          fact('sales', at(workingDaysLater(story, held, late), minute), {
            metric: 'first_meetings',
            date: held,
            value: 1,
            key,
            dimensions,
          }),
        );
      return facts;
    });
  });
}

/** The same meeting put in by two people, until somebody sees it. */
function doubled(story: Story, { key, booked, dimensions }: Meeting, days: number, minute: number): Fact[] {
  const double = { metric: 'meetings', date: booked, key: `${key}/again`, dimensions };
  return [
    fact('sales', at(booked, minute + 4), { ...double, value: 1 }),
    fact('sales', at(workingDaysLater(story, booked, days), 615), { ...double, value: null }),
  ];
}
