import type { KpiReport } from '../domain/kpi-report.ts';
import { levelReached, levelsAhead } from '../domain/levels.ts';
import { contractSay } from './contract-words.ts';
import { difference, type Reader, shortFigure } from './format.ts';
import { isOver } from './report-words.ts';
import { capitalised } from './say.ts';

/**
 * `Minimum reached, 12 to target, 20 to stretch.`; nothing where the target has no levels. Before any is reached, what is
 * missing to the target has been said already.
 */
export function levelLine(report: KpiReport, reader: Reader): string[] {
  const { metric, actual, target } = report;
  if (actual === null || !target || (target.minimum === null && target.stretch === null)) return [];
  // A cost that has only begun is within every level, which says nothing.
  if (metric.kind === 'flow' && metric.direction === 'down' && !isOver(report)) return [];
  const { locale } = reader;
  const reached = levelReached(actual, target, metric.direction);
  const way = metric.direction === 'down' ? 'kept' : 'reached';
  const ahead = levelsAhead(actual, target, metric.direction)
    .filter(({ level }) => reached || level !== 'value')
    .map(({ level, missing }, at) =>
      contractSay(locale, at === 0 ? `level.ahead.${level}` : `level.then.${level}`, {
        missing: difference(missing, metric, reader),
      }),
    );
  const parts = [...(reached ? [contractSay(locale, `level.${way}.${reached}`)] : []), ...ahead];
  return [`${capitalised(parts.join(', '), locale)}.`];
}

/** `Levels: minimum 70 · stretch 95`; nothing where the target has none. */
export function levelsOf({ metric, target }: KpiReport, reader: Reader): string[] {
  const levels = (['minimum', 'stretch'] as const).flatMap((level) => {
    const at = target?.[level] ?? null;
    if (at === null) return [];
    return [contractSay(reader.locale, `level.${level}`, { value: shortFigure(at, metric, reader) })];
  });
  if (levels.length === 0) return [];
  return [contractSay(reader.locale, 'level.levels', { levels: levels.join(' · ') })];
}
