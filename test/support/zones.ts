import { Temporal } from 'temporal-polyfill';

export const YEARS = { from: '2024-01-01', until: '2035-01-01' } as const;

/** Every IANA zone that there is here, and the moments in these years at which its clocks change. */
export function zones(): { readonly zone: string; readonly changes: readonly string[] }[] {
  return Intl.supportedValuesOf('timeZone').map((zone) => ({ zone, changes: changesIn(zone) }));
}

/** One zone of all those whose clocks show the same in all these years; with it the names of all. */
export function zoneRules(): { readonly zone: string; readonly same: readonly string[] }[] {
  const alike = new Map<string, string[]>();
  for (const { zone, changes } of zones()) {
    const start = Temporal.Instant.from(`${YEARS.from}T00:00Z`).toZonedDateTimeISO(zone).offset;
    const rule = [start, ...changes].join();
    alike.set(rule, [...(alike.get(rule) ?? []), zone]);
  }
  return [...alike.values()].map((same) => ({ zone: same[0]!, same }));
}

function changesIn(zone: string): string[] {
  const changes: string[] = [];
  const end = Temporal.Instant.from(`${YEARS.until}T00:00Z`);
  let at = Temporal.Instant.from(`${YEARS.from}T00:00Z`).toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || Temporal.Instant.compare(next.toInstant(), end) >= 0) return changes;
    changes.push(`${next.toInstant()}${next.offset}`);
    at = next;
  }
}

/** What a clock on the wall shows: `2026-03-29 03:00`. By Intl alone, to hold Temporal's answer against. */
export function wallClock(zone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (at) => format.format(at);
}
