import type { CivilDate } from '../domain/civil-date.ts';
import type { Deal } from '../domain/deal.ts';
import { at, type LocalMoment } from './fact.ts';
import type { LeadSource } from './lead-sources.ts';
import type { Meeting } from './meetings.ts';
import { prospectName } from './prospects.ts';
import { decisionDay, picked, workingDaysLater } from './season.ts';
import { growth, type Story } from './story.ts';

/** A deal with its whole life, past and to come. */
export type DealLife = {
  readonly deal: Deal & { readonly created: CivilDate; readonly closed: CivilDate; readonly amount: number };
  readonly source: LeadSource;
  readonly customer: string;
  readonly isInbound: boolean;
  /** What a new customer pays a month from then on, SEK. */
  readonly mrr: number;
  readonly openedAt: LocalMoment;
  readonly closedAt: LocalMoment;
  /** What somebody first typed in, and when it was put right. */
  readonly mistyped: { readonly amount: number; readonly until: LocalMoment } | null;
  /** When the customer was met again on the way. */
  readonly followUps: readonly CivilDate[];
};

/** Room for a month's deals: prospects' names come again after two years, longer than the history that is told. */
const PROSPECTS_A_MONTH = 40;
/** Half the deals are decided within about so many days of readiness. */
const CYCLE = { won: 26, lost: 31 } as const;

/** The deals that came of meetings. */
export function deals(story: Story, all: readonly Meeting[]): DealLife[] {
  return story.months.flatMap((month, index) => {
    // In the order of where they came from, so that no source has all the luck of a month.
    const held = all
      .filter((meeting) => meeting.month === month && meeting.held !== null)
      .sort((a, b) => originOf(a).localeCompare(originOf(b), 'en'));
    const promising = picked(
      held,
      ({ source }) => source.opportunity(month) / 0.88,
      month.chance('opportunities'),
    );
    const won = new Set(picked(promising, ({ source }) => source.win, month.chance('wins')));
    return promising.map((meeting, place) => {
      const id = `${month.days[0]!.slice(2, 7).replace('-', '')}${String(place + 1).padStart(2, '0')}`;
      return lifeOf(story, meeting, id, index * PROSPECTS_A_MONTH + place, won.has(meeting));
    });
  });
}

function originOf({ source, isInbound }: Meeting): string {
  return `${source.origin}/${isInbound ? 'inbound' : 'other'}/${source.name}`;
}

function lifeOf(story: Story, meeting: Meeting, id: string, number: number, isWon: boolean): DealLife {
  const { source, month, held, dimensions, isInbound } = meeting;
  const chance = month.chance('deal', id.slice(4));
  const created = workingDaysLater(story, held!, chance.whole(0, 2));
  const usual = source.amount * growth(month.number, 1.05);
  const amount = Math.round((usual * chance.factor(0.38)) / 1_000) * 1_000;
  // Large deals take longer.
  const size = (amount / usual) ** 0.25;
  const closed = decisionDay(story, created, CYCLE[isWon ? 'won' : 'lost'] * size * chance.factor(0.36));
  const closedAt = at(workingDaysLater(story, closed, chance.share() < 0.12 ? chance.whole(1, 3) : 0), 965);
  const isMistyped = isWon && chance.share() < 0.14;
  const customer = prospectName(number);
  return {
    deal: { id, outcome: isWon ? 'won' : 'lost', created, closed, amount, customer, dimensions },
    source,
    customer,
    isInbound,
    mrr: Math.round((amount * chance.between(0.62, 0.78)) / 12 / 100) * 100,
    openedAt: at(created, chance.whole(540, 1_030)),
    closedAt,
    mistyped: isMistyped
      ? {
          amount: amount + chance.whole(2, 6) * 5_000,
          until: at(workingDaysLater(story, closedAt.slice(0, 10), chance.whole(2, 5)), 640),
        }
      : null,
    followUps: followUps(story, created, closed, chance.whole(7, 13)),
  };
}

function followUps({ calendar }: Story, created: CivilDate, closed: CivilDate, every: number): CivilDate[] {
  const dates: CivilDate[] = [];
  let date = calendar.nthWorkingDay(created, every);
  while (date < closed) {
    dates.push(date);
    date = calendar.nthWorkingDay(date, every + 1);
  }
  return dates;
}
