import { type CivilDate, isCivilDate } from '../../domain/civil-date.ts';
import { DIMENSIONS, type Dimension, type Dimensions } from '../../domain/dimension.ts';
import type { Metric } from '../../domain/metric.ts';
import { levelsFit } from '../../domain/six-marks.ts';
import {
  type Target,
  type TargetCadence,
  TEAM_DEPARTMENTS,
  type TeamDepartment,
} from '../../domain/target.ts';
import type { SetTargetRequest } from '../../domain/target-request.ts';
import type { Reader } from '../../speech/format.ts';
import { knownValue } from '../../speech/known-value.ts';
import { readFigure } from '../../speech/kpi-words/targets/read-figure.ts';
import { capitalised, uncapitalised } from '../../speech/say.ts';
import { exampleFor, type TargetSentence, targetSay } from '../../speech/targets/target-say.ts';
import type { WhichTarget } from '../../use-cases/find-target.ts';

/** As Slack sends them: by block and action. */
export type TargetValues = {
  readonly [block: string]: {
    readonly [action: string]: {
      readonly value?: string | null | undefined;
      readonly selected_option?: { readonly value: string } | null | undefined;
      readonly selected_date?: string | null | undefined;
      readonly selected_user?: string | null | undefined;
    };
  };
};

/** What was answered; owners by their id in Slack. */
export type TargetAnswers = {
  readonly request: SetTargetRequest;
  readonly owners: Readonly<Partial<Record<TeamDepartment, string>>>;
};

export type ReadContext = {
  readonly today: CivilDate;
  readonly metricOf: (key: string) => Metric | undefined;
  /** What figures can be told apart by. */
  readonly known: readonly { readonly dimension: Dimension; readonly value: string }[];
  /** The target that would be changed, if there is one. */
  readonly currentOf: (which: WhichTarget) => Target | undefined;
};

type Errors = Record<string, string>;

/** What was chosen so far, complete or not: enough to fill the modal in anew. */
export function chosenIn(values: TargetValues): {
  readonly metric: string;
  readonly every: TargetCadence;
  readonly filter: Dimensions;
  /** It is about a part, named or not yet. */
  readonly isPart: boolean;
} {
  const dimension = DIMENSIONS.find((one) => one === option(values, 'dimension'));
  const part = text(values, 'part');
  return {
    metric: option(values, 'metric') ?? '',
    every: (option(values, 'every') ?? 'month') as TargetCadence,
    filter: dimension && part !== '' ? { [dimension]: part } : {},
    isPart: dimension !== undefined,
  };
}

/** The target that was asked for, or which fields cannot be used and why, by the field's block. */
export function readTargetModal(
  values: TargetValues,
  context: ReadContext,
  reader: Reader,
): TargetAnswers | { readonly errors: Readonly<Errors> } {
  const { locale } = reader;
  const { every, metric: key } = chosenIn(values);
  const metric = context.metricOf(key);
  // Slack demands a metric; one that is gone since has no field to stand beside.
  if (!metric) return { errors: { metric: targetSay(locale, 'modal.metric.choose') } };
  const errors: Errors = {};
  const wrong = (name: string, sentence: TargetSentence, said = {}) => {
    errors[blockOf(values, name)] ??= targetSay(locale, sentence, said);
  };
  const figure = (name: 'value' | 'minimum' | 'stretch'): number | null => {
    const typed = text(values, name);
    const read = typed === '' ? null : readFigure(typed, metric);
    if (read === null && (typed !== '' || name === 'value')) {
      const named = { name: uncapitalised(metric.name[locale], locale), example: exampleFor(metric, locale) };
      wrong(name, 'modal.error.value', named);
    }
    return read;
  };
  const [value, minimum, stretch] = [figure('value'), figure('minimum'), figure('stretch')];
  if (value !== null) {
    const none = { minimum: null, value, stretch: null };
    if (!levelsFit({ ...none, minimum }, metric)) wrong('minimum', `modal.error.minimum.${metric.direction}`);
    if (!levelsFit({ ...none, stretch }, metric)) wrong('stretch', `modal.error.stretch.${metric.direction}`);
  }
  const [from, until] = [day(values, 'from'), day(values, 'until')];
  if (every === 'once' && !from) wrong('from', 'modal.error.dates');
  if (every === 'once' && !until) wrong('until', 'modal.error.dates');
  if (from && until && until < from) wrong('until', 'modal.error.order');
  if (until && until < context.today) wrong('until', 'modal.error.over');
  const filter = filterIn(values, metric, context, reader, wrong);
  const guard = option(values, 'guard') ?? null;
  if (guard === key) wrong('guard', 'modal.error.guard');
  const reason = text(values, 'reason');
  const current = 'reason' in values ? context.currentOf({ metric: key, every, filter }) : undefined;
  if (current && current.value !== value && reason === '') wrong('reason', 'modal.error.reason');
  if (Object.keys(errors).length > 0 || value === null) return { errors };
  const terms = { minimum, stretch, guard, why: text(values, 'why'), ...(reason !== '' && { reason }) };
  const inPercent = metric.unit === 'percent';
  return {
    request: { kind: 'set_target', metric: key, value, inPercent, every, from, until, filter, terms },
    owners: Object.fromEntries(
      TEAM_DEPARTMENTS.flatMap((party) => {
        const user = answerIn(values, party)?.selected_user;
        return user ? [[party, user]] : [];
      }),
    ),
  };
}

type Wrong = (name: string, sentence: TargetSentence, said?: Record<string, string>) => void;

/** A part is named as the figures name it, whatever the case; somebody new keeps their name. */
function filterIn(
  values: TargetValues,
  metric: Metric,
  { known }: ReadContext,
  { locale }: Reader,
  wrong: Wrong,
): Dimensions {
  const dimension = DIMENSIONS.find((one) => one === option(values, 'dimension'));
  const typed = text(values, 'part');
  if (!dimension) {
    if (typed !== '') wrong('dimension', 'modal.error.dimension');
    return {};
  }
  if (dimension === 'owner' && metric.family === 'organisation') {
    wrong('dimension', 'modal.error.person', { subject: capitalised(metric.subject[locale], locale) });
  }
  if (typed === '') {
    wrong('part', 'modal.error.part');
    return {};
  }
  const names = known.filter((one) => one.dimension === dimension).map(({ value }) => value);
  return { [dimension]: knownValue(typed, dimension, names) ?? typed };
}

/** Fields whose block changes with the metric begin with their name. */
function blockOf(values: TargetValues, name: string): string {
  return Object.keys(values).find((block) => block === name || block.startsWith(`${name}:`)) ?? name;
}

function answerIn(values: TargetValues, name: string) {
  return Object.values(values[blockOf(values, name)] ?? {})[0];
}

function text(values: TargetValues, name: string): string {
  return answerIn(values, name)?.value?.trim() ?? '';
}

function option(values: TargetValues, name: string): string | undefined {
  return answerIn(values, name)?.selected_option?.value;
}

function day(values: TargetValues, name: string): CivilDate | null {
  const chosen = answerIn(values, name)?.selected_date;
  return chosen && isCivilDate(chosen) ? chosen : null;
}
