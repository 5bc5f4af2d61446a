import { addDays, addMonths, type CivilDate, dateAt, type Instant } from '../domain/civil-date.ts';
import { partiesOf } from '../domain/contract.ts';
import type { Dimensions } from '../domain/dimension.ts';
import { BUILT_IN_CATALOGUE } from '../domain/metrics/catalogue.ts';
import { type Agreement, NOTHING_MORE, type Target, type TeamDepartment } from '../domain/target.ts';
import { HAVSVIK } from './havsvik.ts';
import { MONTHS_BACK, type Story, type StoryMonth } from './story.ts';
import { JULY, PLANNED_FROM, PROPOSED, REASONS, WANTED_TARGETS, type Wanted } from './wanted-targets.ts';

type NewTarget = Omit<Target, 'id'>;

/** Who speaks for each department. */
const HEADS: Readonly<Record<TeamDepartment, string>> = {
  sales: 'Åsa Lindqvist',
  marketing: 'Sara Nyberg',
  delivery: 'Maria Öberg',
};

/** Every version that holds or has held by today, and the one that is proposed, in the order in which they were set. */
export function targetsOf(story: Story): NewTarget[] {
  const recurring = WANTED_TARGETS.flatMap((wanted) => versionsOf(wanted, story));
  const july = story.monthsTold
    .filter(({ month }) => month === 7)
    .map((month): NewTarget => {
      const { metric, value, why } = JULY;
      const [from, until] = [month.days[0]!, month.days.at(-1)!];
      return {
        ...NOTHING_MORE,
        metric,
        value,
        every: 'once',
        from,
        until,
        why,
        ...agreedFor(month, metric, {}),
      };
    });
  return [...recurring, ...july, proposedIn(story)].sort((a, b) => a.setAt.localeCompare(b.setAt));
}

function versionsOf({ metric, every, values, levels, owner, why, guard, owners }: Wanted, story: Story) {
  const filter: Dimensions = owner ? { owner } : {};
  const versions: NewTarget[] = [];
  for (const number of PLANNED_FROM) {
    const value = values[`${number}`];
    const month = story.months.find((one) => one.number === number);
    if (value === undefined || !month) continue;
    const [minimum = null, stretch = null] = levels?.[`${number}`] ?? [];
    versions.push({
      ...NOTHING_MORE,
      metric,
      value,
      minimum,
      stretch,
      every,
      from: month.days[0]!,
      until: null,
      why: why ?? '',
      guard: guard ?? null,
      owners: owners ?? {},
      reason: versions.length > 0 ? REASONS[`${number}`] : '',
      ...agreedFor(month, metric, filter),
    });
  }
  return versions;
}

/** Set some ten days ahead by whom it concerns first, and agreed to by the others the morning after. */
function agreedFor({ days }: StoryMonth, metric: string, filter: Dimensions) {
  const { department } = BUILT_IN_CATALOGUE.get(metric)!;
  const first = department === 'shared' ? 'sales' : department;
  const parties = partiesOf(BUILT_IN_CATALOGUE.get(metric)!, filter);
  const setAt = at(addDays(days[0]!, -10), '14:30');
  const agreements = parties.map((party) =>
    yes(party, party === first ? setAt : at(addDays(days[0]!, -9), '09:10')),
  );
  return { filter, parties, agreements, setAt, setBy: HEADS[filter.owner ? 'sales' : first] };
}

/** From the month after the one in which the story was first told, so that somebody who has just come can agree to it. */
function proposedIn({ start }: Story): NewTarget {
  const begun = addMonths(start, MONTHS_BACK);
  const setAt = at(addDays(begun, -4), '11:20');
  const { metric, value, levels, reason } = PROPOSED;
  const { why = '', guard = null, owners = {} } = WANTED_TARGETS.find((one) => one.metric === metric)!;
  return {
    ...NOTHING_MORE,
    metric,
    value,
    minimum: levels[0],
    stretch: levels[1],
    every: 'month',
    from: addMonths(begun, 1),
    until: null,
    filter: {},
    why,
    guard,
    owners,
    reason,
    parties: partiesOf(BUILT_IN_CATALOGUE.get(metric)!, {}),
    agreements: [yes('sales', setAt)],
    setAt,
    setBy: HEADS.sales,
  };
}

function yes(department: TeamDepartment, at: Instant): Agreement {
  return { department, name: HEADS[department], userId: null, at };
}

function at(date: CivilDate, time: string): Instant {
  return dateAt(date, time, HAVSVIK.timeZone);
}
