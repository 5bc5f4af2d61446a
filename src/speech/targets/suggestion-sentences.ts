import type { CivilDate } from '../../domain/civil-date.ts';
import type { Metric } from '../../domain/metric.ts';
import type { SuggestedTarget } from '../../domain/suggested-target.ts';
import type { TargetCadence } from '../../domain/target.ts';
import { list, percent, type Reader, shortFigure } from '../format.ts';
import { periodName } from '../period-name.ts';
import { capitalised } from '../say.ts';
import { targetFigure, targetSay } from './target-say.ts';

/** `History suggests 78. The last three months came to 71, 74 and 78; this one has 2 working days more.` */
export function suggestionLine(
  suggestion: SuggestedTarget,
  metric: Metric,
  every: TargetCadence,
  today: CivilDate,
  reader: Reader,
): string {
  return targetSay(reader.locale, 'suggest.line', {
    value: targetFigure(suggestion.value, metric, reader),
    why: suggestionWhy(suggestion, metric, every, today, reader),
  });
}

/** What a suggested target is made of, in a sentence. */
export function suggestionWhy(
  { basis, recent, yearBefore, growth, extraDays }: SuggestedTarget,
  metric: Metric,
  every: TargetCadence,
  today: CivilDate,
  reader: Reader,
): string {
  const { locale } = reader;
  const figure = (value: number) => shortFigure(value, metric, reader);
  const values = list(
    recent.map(({ value }) => figure(value)),
    locale,
  );
  const details = {
    days: extraDays > 0 ? 'more' : extraDays < 0 ? 'fewer' : 'same',
    extra: Math.abs(extraDays),
    grows: Math.abs(growth) < 0.005 ? 'no' : growth > 0 ? 'up' : 'down',
    growth: percent(Math.abs(growth), locale),
  };
  switch (basis) {
    case 'season':
      return targetSay(locale, 'suggest.season', {
        ...details,
        period: yearBefore ? capitalised(periodName(yearBefore.period, today, reader), locale) : '',
        value: yearBefore ? figure(yearBefore.value) : '',
      });
    case 'pace':
      return targetSay(locale, 'suggest.pace', { ...details, count: recent.length, every, values });
    case 'drift':
    case 'ratio':
      return targetSay(locale, `suggest.${basis}`, { every, values });
  }
}
