import { addDays, type CivilDate } from '../../domain/civil-date.ts';
import { contractOf, isDraft, missingParties } from '../../domain/contract.ts';
import { periodAt } from '../../domain/periods.ts';
import type { MissingMark } from '../../domain/six-marks.ts';
import { type Target, TEAM_DEPARTMENTS } from '../../domain/target.ts';
import type { TargetCardAnswer } from '../../domain/target-answer.ts';
import { dayOf, partyNames } from '../contract-words.ts';
import { list, type Reader, shortDate } from '../format.ts';
import { periodName } from '../period-name.ts';
import { capitalised, uncapitalised } from '../say.ts';
import type { Spoken } from '../spoken.ts';
import { targetFigure, targetInWords, targetSay, whatWords, whomWords } from './target-say.ts';

/** One version of a target: what it asks, who has agreed, what stands beside its figure, and what it lacks. */
export function speakCard(answer: TargetCardAnswer, reader: Reader): Spoken {
  const { locale } = reader;
  const { target, version, today, missing, newer } = answer;
  const marks = [
    ...(isUnexplained(answer) ? [targetSay(locale, 'missing.reason')] : []),
    ...missing.map((mark) => missingSentence(mark, answer, reader)),
  ];
  return {
    headline: cardHeadline(answer, reader),
    lines: [
      ...(newer ? [targetSay(locale, 'card.newer')] : []),
      ...agreementLines(answer, reader),
      ...termLines(answer, reader),
    ],
    ...(marks.length > 0 && !newer
      ? { sections: [{ title: targetSay(locale, 'missing.title'), lines: marks }] }
      : {}),
    context: [
      targetSay(locale, 'card.by', {
        version,
        name: target.setBy,
        date: dayOf(target.setAt, today, reader),
      }),
    ],
  };
}

/** Another value than before, and nobody said why. */
function isUnexplained({ target, before }: TargetCardAnswer): boolean {
  return before !== null && !before.ends && before.value !== target.value && target.reason === '';
}

/** The first sentence, true on its own: a draft, a change, a contract, or an end. */
export function cardHeadline({ target, before, metric, today }: TargetCardAnswer, reader: Reader): string {
  const { locale } = reader;
  if (target.ends) {
    // What goes on until then, and not a draft that was never agreed to.
    const { value } = before ?? target;
    const what = endedWords({ value, filter: target.filter }, metric, reader);
    const last = lastPeriodOf(target, today, reader);
    if (isDraft(target)) return targetSay(locale, 'card.draft.end', { what, last });
    return capitalised(targetSay(locale, 'card.ended', { what, last }), locale);
  }
  const what = targetInWords(target, metric, today, reader);
  if (!isDraft(target))
    return targetSay(locale, target.parties.length > 0 ? 'card.agreed' : 'card.set', { what });
  if (!before || before.ends) return targetSay(locale, 'card.draft.first', { what });
  if (before.value === target.value) return targetSay(locale, 'card.draft.terms', { what });
  const was = targetFigure(before.value, metric, reader);
  return targetSay(locale, 'card.draft.change', { what, before: was });
}

/** `80 bokade möten varje månad`, as what ends is spoken of. */
export function endedWords(
  target: Pick<Target, 'value' | 'filter'>,
  metric: TargetCardAnswer['metric'],
  reader: Reader,
): string {
  return [whatWords(target.value, metric, reader), whomWords(target.filter, reader)]
    .filter((part) => part !== '')
    .join(' ');
}

/** The last period that it holds for; `from` is the first day that it does not. */
function lastPeriodOf({ every, from }: Target, today: CivilDate, reader: Reader): string {
  const last = addDays(from, -1);
  if (every === 'once') return shortDate(last, today, reader.locale);
  return periodName(periodAt(every, last, reader.fiscalYear), today, reader);
}

function agreementLines(
  { target, metric, holds, today, version }: TargetCardAnswer,
  reader: Reader,
): string[] {
  const { locale } = reader;
  if (target.parties.length === 0) return [];
  if (!isDraft(target)) {
    const contract = contractOf(target, [target]);
    if (!contract) return [];
    const date = dayOf(contract.agreedAt, today, reader);
    const names = list(contract.agreedBy, locale);
    return [targetSay(locale, 'card.contract', { version, date, names })];
  }
  const yes = target.agreements.map(({ name, department }) =>
    targetSay(locale, 'card.yes', { name, party: partyNames([department], locale) }),
  );
  const waiting = targetSay(locale, 'card.waiting', { parties: partyNames(missingParties(target), locale) });
  const until = holds
    ? targetSay(locale, 'card.holds', {
        version: holds.version,
        value: targetFigure(holds.target.value, metric, reader),
      })
    : targetSay(locale, 'card.holds.not');
  return [[...yes, waiting, until].join(' ')];
}

function termLines({ target, metric, guard }: TargetCardAnswer, reader: Reader): string[] {
  const { locale } = reader;
  const level = (key: 'card.minimum' | 'card.stretch', value: number | null) =>
    value === null ? [] : [targetSay(locale, key, { value: targetFigure(value, metric, reader) })];
  const levels = [...level('card.minimum', target.minimum), ...level('card.stretch', target.stretch)];
  const owners = TEAM_DEPARTMENTS.flatMap((party) => {
    const name = target.owners[party];
    return name ? [targetSay(locale, 'card.owner', { name, party: partyNames([party], locale) })] : [];
  });
  return [
    ...(levels.length > 0 ? [`${capitalised(levels.join(', '), locale)}.`] : []),
    ...(target.why ? [targetSay(locale, 'card.why', { why: target.why })] : []),
    ...(owners.length > 0 ? [targetSay(locale, 'card.owners', { owners: list(owners, locale) })] : []),
    ...(guard ? [targetSay(locale, 'card.guard', { name: uncapitalised(guard.name[locale], locale) })] : []),
    ...(target.reason ? [targetSay(locale, 'card.reason', { reason: target.reason })] : []),
  ];
}

function missingSentence(mark: MissingMark, { metric }: TargetCardAnswer, reader: Reader): string {
  const { locale } = reader;
  switch (mark.mark) {
    case 'owned':
      return targetSay(locale, 'missing.owned', { parties: partyNames(mark.departments, locale) });
    case 'reachable':
      return targetSay(locale, 'missing.reachable', { best: targetFigure(mark.best, metric, reader) });
    case 'measured':
      return targetSay(locale, 'missing.measured', { name: uncapitalised(metric.name[locale], locale) });
    default:
      return targetSay(locale, `missing.${mark.mark}`);
  }
}
