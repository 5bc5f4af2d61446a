import { contractOf } from '../../domain/contract.ts';
import { TEAM_DEPARTMENTS } from '../../domain/target.ts';
import type { TargetOwnersAnswer } from '../../domain/target-answer.ts';
import { partyNames } from '../contract-words.ts';
import { list, type Reader } from '../format.ts';
import { metricSay } from '../metric-words.ts';
import { capitalised, uncapitalised } from '../say.ts';
import type { Spoken } from '../spoken.ts';
import { targetInWords, targetSay } from './target-say.ts';

/** Who answers for a target, by department; where nobody does, who agreed to it or drives the figure. */
export function speakOwners(answer: TargetOwnersAnswer, reader: Reader): Spoken {
  const { metric, target, missing, today } = answer;
  const { locale } = reader;
  if (!target) {
    const name = uncapitalised(metric.name[locale], locale);
    const headline = targetSay(locale, 'owners.noTarget', { name });
    return { headline, lines: [drivenLine(answer, reader)], context: [] };
  }
  const what = targetInWords(target, metric, today, reader);
  const owners = ownersOf(answer, reader);
  const agreed = contractOf(target, [target])?.agreedBy ?? [];
  return {
    headline:
      owners.length === 0
        ? targetSay(locale, 'owners.none', { what })
        : capitalised(
            targetSay(locale, 'owners.head', { owners: list(owners, locale), count: owners.length, what }),
            locale,
          ),
    lines: [
      ...(owners.length > 0 && missing.length > 0
        ? [targetSay(locale, 'missing.owned', { parties: partyNames(missing, locale) })]
        : []),
      ...(owners.length > 0
        ? []
        : agreed.length > 0
          ? [targetSay(locale, 'owners.agreed', { names: list(agreed, locale) })]
          : [drivenLine(answer, reader)]),
    ],
    context: [],
  };
}

function drivenLine({ metric }: TargetOwnersAnswer, { locale }: Reader): string {
  return targetSay(locale, 'owners.driven', { by: metricSay(locale, `metric.by.${metric.department}`) });
}

function ownersOf({ target }: TargetOwnersAnswer, { locale }: Reader): string[] {
  return TEAM_DEPARTMENTS.flatMap((party) => {
    const name = target?.owners[party];
    return name ? [targetSay(locale, 'card.owner', { name, party: partyNames([party], locale) })] : [];
  });
}
