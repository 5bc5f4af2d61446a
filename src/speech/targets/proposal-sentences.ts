import { periodAt } from '../../domain/periods.ts';
import type { ProposedEndAnswer, ProposedTargetAnswer } from '../../domain/target-answer.ts';
import { COMMAND } from '../command.ts';
import { type Reader, shortDate } from '../format.ts';
import { targetWords } from '../kpi-words/targets/target-words.ts';
import { periodName } from '../period-name.ts';
import { uncapitalised } from '../say.ts';
import type { Spoken } from '../spoken.ts';
import { endedWords } from './card-sentences.ts';
import { suggestionWhy } from './suggestion-sentences.ts';
import { exampleFor, targetFigure, targetInWords, targetSay } from './target-say.ts';

/** What would be set, said back and asked. */
export function speakProposal(
  { metric, request, suggestion, current, today }: ProposedTargetAnswer,
  reader: Reader,
): Spoken {
  const { locale } = reader;
  const { value } = request;
  if (value === null) {
    const headline = targetSay(locale, 'propose.open', {
      name: uncapitalised(metric.name[locale], locale),
      command: COMMAND,
      key: metric.key,
      example: exampleFor(metric, locale),
    });
    return { headline, lines: [], context: [] };
  }
  const what = targetInWords({ ...request, value }, metric, today, reader);
  const next = targetSay(locale, 'propose.next', {
    command: COMMAND,
    words: targetWords({ ...request, value }),
  });
  if (suggestion) {
    const why = suggestionWhy(suggestion, metric, request.every, today, reader);
    return { headline: targetSay(locale, 'propose.suggested', { what }), lines: [why], context: [next] };
  }
  const isChange = current !== null && current.every === request.every && current.value !== value;
  const headline = isChange
    ? targetSay(locale, 'propose.change', { what, before: targetFigure(current.value, metric, reader) })
    : targetSay(locale, 'propose.set', { what });
  return { headline, lines: [], context: [next] };
}

export function speakProposedEnd({ metric, target, today }: ProposedEndAnswer, reader: Reader): Spoken {
  const { locale } = reader;
  const last =
    target.every === 'once'
      ? shortDate(target.until ?? today, today, locale)
      : periodName(periodAt(target.every, today, reader.fiscalYear), today, reader);
  const what = endedWords(target, metric, reader);
  return { headline: targetSay(locale, 'propose.end', { what, last }), lines: [], context: [] };
}
