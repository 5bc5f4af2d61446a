import type { CivilDate } from '../domain/civil-date.ts';
import type { Dimensions } from '../domain/dimension.ts';
import { at, type Fact, fact, type LocalMoment } from './fact.ts';
import { dimensionsOf, MARKETING_SOURCES, type MarketingSource } from './lead-sources.ts';
import { interestIn, picked, spread, webDays, workingDaysLater } from './season.ts';
import { growth, type Story, type StoryMonth } from './story.ts';

/** A contact whom sales took on, on the way to a meeting. */
export type SalesLead = {
  readonly key: string;
  readonly source: MarketingSource;
  readonly month: StoryMonth;
  readonly date: CivilDate;
  readonly isInbound: boolean;
  readonly dimensions: Dimensions;
};

type Contact = Omit<SalesLead, 'date'> & { readonly date: CivilDate; readonly known: LocalMoment };

/** The people whom marketing made known, and those of them who were worth handing over. */
export function leads(story: Story): { readonly facts: Fact[]; readonly salesLeads: SalesLead[] } {
  const facts: Fact[] = [];
  const salesLeads: SalesLead[] = [];
  for (const month of story.months)
    for (const source of MARKETING_SOURCES) {
      const contacts = contactsOf(story, month, source);
      const chance = month.chance('qualification', source.name);
      const qualified = picked(contacts, (contact) => rateFor(source.mql, contact), chance).map((contact) =>
        later(story, contact, chance.whole(0, 3), chance.whole(500, 1_000)),
      );
      const taken = picked(
        qualified,
        (lead) => Math.min(1, source.sql * (lead.isInbound ? 1.3 : 0.85)),
        chance,
      ).map((lead) => later(story, lead, chance.whole(0, 2), chance.whole(500, 1_000)));
      salesLeads.push(...taken);
      if (!story.monthsTold.includes(month)) continue;
      for (const contact of contacts) {
        facts.push(said('contacts', contact));
        if (contact.isInbound) facts.push(said('inbound_leads', contact));
      }
      facts.push(...qualified.map((lead) => said('mql', lead)), ...taken.map((lead) => said('sql', lead)));
    }
  return { facts, salesLeads };
}

function contactsOf(story: Story, month: StoryMonth, source: MarketingSource): Contact[] {
  const chance = month.chance('contacts', source.name);
  const total = source.contacts(month) * growth(month.number) * interestIn(month) * chance.factor(0.04);
  const inbound = month.chance('inbound', source.name);
  const contacts = spread(total, webDays(story, month), chance).flatMap((count, day) =>
    Array.from({ length: count }, (_, index): Contact => {
      const date = month.days[day]!;
      const typedIn =
        source.typedInAfter === undefined ? date : workingDaysLater(story, date, source.typedInAfter);
      const content = source.contents.length > 0 ? { content: chance.oneOf(source.contents) } : {};
      return {
        key: `contact/${date}/${source.name}/${index + 1}`,
        source,
        month,
        date,
        known: at(typedIn, minuteOnTheWeb(chance.share())),
        isInbound: false,
        dimensions: { ...dimensionsOf(source, month), owner: source.owner, ...content },
      };
    }),
  );
  const asked = new Set(picked(contacts, () => source.inbound, inbound));
  return contacts.map((contact) => (asked.has(contact) ? { ...contact, isInbound: true } : contact));
}

/** Those who asked to hear from sales are ready twice as often; the source's rate is that of all. */
function rateFor(rate: number, { isInbound, source: { inbound } }: Contact): number {
  return (rate / (1 + inbound)) * (isInbound ? 2 : 1);
}

function later(story: Story, contact: Contact, days: number, minute: number): Contact {
  const date = workingDaysLater(story, contact.date, days);
  const known = at(date, minute);
  return { ...contact, date, known: known > contact.known ? known : contact.known };
}

function said(metric: string, { key, date, known, dimensions }: Contact): Fact {
  return fact('sales', known, { metric, date, value: 1, key, dimensions });
}

/** Few at night, most in the day. */
function minuteOnTheWeb(share: number): number {
  return share < 0.06 ? (share / 0.06) * 420 : 420 + ((share - 0.06) / 0.94) * 1_000;
}
