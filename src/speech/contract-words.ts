import { type CivilDate, dateIn, type Instant } from '../domain/civil-date.ts';
import type { KpiReport, PendingTarget, PeriodTarget } from '../domain/kpi-report.ts';
import type { Locale, Metric } from '../domain/metric.ts';
import { TEAM_DEPARTMENTS, type TeamDepartment } from '../domain/target.ts';
import { list, type Reader, shortDate, shortFigure } from './format.ts';
import { say, speaker, uncapitalised } from './say.ts';
import { contractEn } from './sentences/contract-en.ts';
import { contractSv } from './sentences/contract-sv.ts';

/** One sentence about who has agreed to a target. */
export const contractSay = speaker<keyof typeof contractEn>({ en: contractEn, sv: contractSv });

/** `sales and marketing` */
export function partyNames(parties: readonly TeamDepartment[], locale: Locale): string {
  return list(
    parties.map((party) => contractSay(locale, `party.${party}`)),
    locale,
  );
}

/** The day of a moment, where the reader is. */
export function dayOf(at: Instant, today: CivilDate, { locale, timeZone }: Reader): string {
  return shortDate(dateIn(timeZone, at), today, locale);
}

/** `contract v3, agreed 12 Jan by Åsa and Johan` · `draft v1, waiting for marketing` · `target v3, set by Åsa` */
export function standingOf(target: PeriodTarget, today: CivilDate, reader: Reader): string {
  const { locale } = reader;
  const { version, contract, draft, missing, setBy, basis } = target;
  if (draft) {
    const key = basis === 'summed' ? 'standing.draft.parts' : 'standing.draft';
    return contractSay(locale, key, { version, parties: partyNames(missing, locale) });
  }
  if (!contract) return say(locale, 'target.set', { version, by: setBy });
  return contractSay(locale, 'standing.contract', {
    version,
    date: dayOf(contract.agreedAt, today, reader),
    names: list(contract.agreedBy, locale),
  });
}

/** `v3 is a draft: 90, waiting for marketing` */
export function pendingPhrase(
  { version, value, from, missing }: PendingTarget,
  { metric, period, today }: { metric: Metric; period: { from: CivilDate }; today: CivilDate },
  reader: Reader,
): string {
  const { locale } = reader;
  const values = {
    version,
    date: shortDate(from, today, locale),
    parties: partyNames(missing, locale),
  };
  if (value === null) return contractSay(locale, 'pending.end', values);
  const key = from > period.from ? 'pending.value.from' : 'pending.value';
  return contractSay(locale, key, { ...values, value: shortFigure(value, metric, reader) });
}

/** Said with a target that somebody asked for. */
export function draftLine({ target }: Pick<KpiReport, 'target'>, { locale }: Reader): string[] {
  return target?.draft
    ? [contractSay(locale, 'draft.line', { parties: partyNames(target.missing, locale) })]
    : [];
}

/** The same of several targets. */
export function draftsLine(reports: readonly KpiReport[], { locale }: Reader): string[] {
  const drafts = reports.filter(({ target }) => target?.draft);
  if (drafts.length === 0) return [];
  const missing = new Set(drafts.flatMap(({ target }) => target!.missing));
  const names = drafts.map(({ metric }) => uncapitalised(metric.name[locale], locale));
  const parties = TEAM_DEPARTMENTS.filter((party) => missing.has(party));
  return [
    contractSay(locale, 'draft.several', {
      names: list(names, locale),
      parties: partyNames(parties, locale),
    }),
  ];
}

/** A target's figure, with a word where it is a draft. */
export function aimOf({ value, draft }: PeriodTarget, metric: Metric, reader: Reader): string {
  const aim = shortFigure(value, metric, reader);
  return draft ? contractSay(reader.locale, 'draft', { value: aim }) : aim;
}
