import type { CivilDate } from './civil-date.ts';

/** What somebody logged by hand: zero counts, since they were there. */
export type HandLog = { readonly personId: string; readonly metric: string; readonly date: CivilDate };

/** What somebody usually logs and has not logged yet: keys. */
export type MissingLog = { readonly personId: string; readonly metrics: readonly string[] };

type Stretch = { readonly from: CivilDate; readonly to: CivilDate };

/**
 * Who has not logged what they usually do: in at least half of the stretches before, and not in this one. Whoever began or
 * stopped is not reminded.
 */
export function missingLogs(
  logs: readonly HandLog[],
  { told, before }: { readonly told: Stretch; readonly before: readonly Stretch[] },
): MissingLog[] {
  const byPerson = new Map<string, Map<string, CivilDate[]>>();
  for (const { personId, metric, date } of logs) {
    const mine = byPerson.get(personId) ?? new Map<string, CivilDate[]>();
    mine.set(metric, [...(mine.get(metric) ?? []), date]);
    byPerson.set(personId, mine);
  }
  return [...byPerson].flatMap(([personId, mine]) => {
    const metrics = [...mine].flatMap(([metric, dates]) => {
      const isIn = ({ from, to }: Stretch) => dates.some((date) => from <= date && date <= to);
      const usual = before.filter(isIn).length * 2 >= before.length && before.length > 0;
      return usual && !isIn(told) ? [metric] : [];
    });
    return metrics.length > 0 ? [{ personId, metrics }] : [];
  });
}
