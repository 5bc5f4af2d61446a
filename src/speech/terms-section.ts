import type { ExplainAnswer, TargetTerms } from '../domain/answer.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import { contractOf, isDraft, missingParties, versionsTogether } from '../domain/contract.ts';
import type { Metric } from '../domain/metric.ts';
import { type Target, TEAM_DEPARTMENTS } from '../domain/target.ts';
import { contractSay, dayOf, partyNames } from './contract-words.ts';
import { fullFigure, list, type Reader, shortDate } from './format.ts';
import { levelsOf } from './level-sentences.ts';
import type { SpokenSection } from './spoken.ts';
import { standingMonth, versionFigure } from './version-words.ts';

/** More versions than these are only counted. */
const VERSIONS_TOLD = 5;

/** What goes with a target: levels, why, owners and guard, then its versions, the newest first. */
export function termsSection({ report, terms }: ExplainAnswer, reader: Reader): SpokenSection[] {
  if (!terms) return [];
  const { metric, today } = report;
  const together = versionsTogether(terms.versions);
  const newestFirst = together.map((months, at) => ({ months, version: at + 1 })).toReversed();
  const earlier = newestFirst.length - VERSIONS_TOLD;
  return [
    {
      title: contractSay(reader.locale, 'terms.title'),
      lines: [
        ...levelsOf(report, reader),
        ...termLines(terms, reader),
        ...newestFirst
          .slice(0, VERSIONS_TOLD)
          .map((version) => versionLine(version, terms.versions, { metric, today }, reader)),
        ...(earlier > 0 ? [contractSay(reader.locale, 'version.earlier', { count: earlier })] : []),
      ],
    },
  ];
}

function termLines({ target, guard }: TargetTerms, { locale }: Reader): string[] {
  const owners = TEAM_DEPARTMENTS.flatMap((department) => {
    const name = target.owners[department];
    if (!name) return [];
    return [contractSay(locale, 'terms.owner', { name, party: partyNames([department], locale) })];
  });
  return [
    ...(target.why ? [contractSay(locale, 'terms.why', { why: target.why })] : []),
    ...(owners.length > 0 ? [contractSay(locale, 'terms.owners', { owners: list(owners, locale) })] : []),
    ...(guard ? [contractSay(locale, 'terms.guard', { name: guard.name[locale] })] : []),
  ];
}

/** `v3: 90 from 1 Dec · agreed 12 Jan by Åsa and Johan · “…”` */
function versionLine(
  { months, version }: { readonly months: readonly Target[]; readonly version: number },
  versions: readonly Target[],
  { metric, today }: { metric: Metric; today: CivilDate },
  reader: Reader,
): string {
  const { locale } = reader;
  const target = months[0]!;
  const what = contractSay(locale, target.ends ? 'version.ends' : 'version.value', {
    version,
    value: versionFigure(months, (value) => fullFigure(value, metric, reader)),
    date: shortDate(target.from, today, locale),
  });
  const reason = target.reason ? [contractSay(locale, 'version.reason', { reason: target.reason })] : [];
  return [what, standing(standingMonth(months), versions, today, reader), ...reason].join(' · ');
}

function standing(target: Target, versions: readonly Target[], today: CivilDate, reader: Reader): string {
  const { locale } = reader;
  if (isDraft(target))
    return contractSay(locale, 'version.draft', { parties: partyNames(missingParties(target), locale) });
  const contract = contractOf(target, versions);
  const date = dayOf(contract?.agreedAt ?? target.setAt, today, reader);
  if (!contract) return contractSay(locale, 'version.set', { name: target.setBy, date });
  return contractSay(locale, 'version.agreed', { date, names: list(contract.agreedBy, locale) });
}
