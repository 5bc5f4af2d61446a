import type { CivilDate } from '../../domain/civil-date.ts';
import { partiesOf } from '../../domain/contract.ts';
import type { Dimensions } from '../../domain/dimension.ts';
import { misplacedLevel } from '../../domain/levels.ts';
import type { Locale, Metric } from '../../domain/metric.ts';
import { type TargetCadence, TEAM_DEPARTMENTS, type TeamDepartment } from '../../domain/target.ts';
import { partyNames } from '../../speech/contract-words.ts';
import type { WantedTarget } from '../../use-cases/set-target.ts';
import { cli } from '../cli-words.ts';
import { figureArgument, usage } from '../parsed-options.ts';
import type { Named } from './target-options.ts';
import { targetCli } from './target-words.ts';

/** What can be said of a target beside its metric and its value. */
export type SetOptions = {
  every?: Exclude<TargetCadence, 'once'>;
  from?: CivilDate;
  until?: CivilDate;
  for: Dimensions;
  minimum?: string;
  stretch?: string;
  why?: string;
  guard?: string;
  owner: Named;
  reason?: string;
  agreedBy: Named;
  by: string;
  json: boolean;
};

/** @throws CommanderError (status 2) for what cannot be a target. */
export function wantedTarget(
  options: SetOptions,
  metric: Metric,
  text: string,
  guard: string | undefined,
  locale: Locale,
): WantedTarget {
  const { every, from = null, until = null, why, reason, owner } = options;
  if (every ? until : !(from && until)) throw usage(cli(locale, 'problem.untilWithEvery'));
  if (from && until && until < from) throw usage(cli(locale, 'problem.dates'));
  if (guard === metric.key) throw usage(targetCli(locale, 'problem.guard'));
  const level = (said: string | undefined) =>
    said === undefined ? undefined : figureArgument(said, metric, locale);
  const levels = {
    value: figureArgument(text, metric, locale),
    minimum: level(options.minimum),
    stretch: level(options.stretch),
  };
  const { minimum = null, stretch = null } = levels;
  const misplaced = misplacedLevel({ value: levels.value, minimum, stretch }, metric.direction);
  if (misplaced && misplaced !== 'value') {
    const about = { name: metric.name[locale], direction: metric.direction };
    throw usage(targetCli(locale, `problem.level.${misplaced}`, about));
  }
  const parties = partiesOf(metric, options.for);
  const agreeing = agreedBy(options);
  const outsider = agreeing.find(([department]) => !parties.includes(department));
  if (outsider)
    throw usage(targetCli(locale, 'problem.notAParty', { party: partyNames([outsider[0]], locale) }));
  const twice = agreeing.find(([, name], at) => agreeing.findIndex(([, other]) => other === name) !== at);
  if (twice) throw usage(targetCli(locale, 'problem.samePerson', { name: twice[1] }));
  return {
    ...levels,
    metric: metric.key,
    every: every ?? ('once' as const),
    from,
    until,
    filter: options.for,
    why,
    guard,
    reason,
    owners: Object.keys(owner).length > 0 ? owner : undefined,
    parties,
    setBy: options.by,
  };
}

/** Who has agreed already, sales first. */
export function agreedBy(options: Pick<SetOptions, 'agreedBy'>): (readonly [TeamDepartment, string])[] {
  return TEAM_DEPARTMENTS.flatMap((department) => {
    const name = options.agreedBy[department];
    return name === undefined ? [] : [[department, name] as const];
  });
}
