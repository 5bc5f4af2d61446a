import type { Localised, Metric } from '../metric.ts';
import { type CatalogueProblem, problemsOf } from './catalogue-problem.ts';
import type { OwnMetric } from './own-metric.ts';
import { metricsWith, soundMetrics } from './own-metrics.ts';

/** A field that somebody fills in about a metric. */
export type MetricField = 'key' | 'name' | 'kind' | 'unit' | 'decimals' | 'formula' | 'aliases';

/** Why a metric cannot be as somebody wants it; `at` is where in its formula, counted from 0. */
export type MetricChangeProblem = {
  readonly kind:
    | CatalogueProblem['kind']
    | 'no_name'
    | 'long_name'
    | 'no_kind'
    | 'built_in'
    | 'formula_missing'
    | 'formula_unwanted'
    | 'decimals'
    | 'nothing'
    | 'means_else';
  readonly field: MetricField;
  readonly at: number | null;
  /** The metric that would break, where it is another one. */
  readonly metric: string;
  readonly sentence: Localised;
};

const LONGEST_NAME = 60;
const LONGEST_KEY = 60;

/**
 * Everything that is wrong with what is wanted, beside what a workspace has already: in itself, and in what it would
 * do to any other metric. Empty is sound.
 */
export function changeProblems(
  builtIn: readonly Metric[],
  own: readonly OwnMetric[],
  wanted: OwnMetric,
): MetricChangeProblem[] {
  const plain = plainProblems(builtIn, wanted);
  if (plain.length > 0) return plain;
  const others = soundMetrics(builtIn, own).own.filter(({ key }) => key !== wanted.key);
  const problems = problemsOf(metricsWith(builtIn, [...others, wanted]));
  const bare = { ...wanted, change: { ...wanted.change, aliases: { en: [], sv: [] } } };
  const namedSo = problemsOf(metricsWith(builtIn, [...others, bare])).some(isOfWords);
  return problems.map((problem) => ({
    ...problem,
    field: isOfWords(problem) ? (namedSo ? 'name' : 'aliases') : isOfKeys(problem) ? 'key' : 'formula',
    sentence: problem.metric === wanted.key ? problem.sentence : elsewhere(problem.metric, problem.sentence),
  }));
}

function isOfWords({ kind }: CatalogueProblem): boolean {
  return kind === 'shared_word';
}

function isOfKeys({ kind }: CatalogueProblem): boolean {
  return kind === 'bad_key' || kind === 'duplicate_key';
}

/** What a workspace's other metrics would lack without this one, or without what was changed about it. */
export function removalProblems(
  builtIn: readonly Metric[],
  own: readonly OwnMetric[],
  key: string,
): CatalogueProblem[] {
  const sound = soundMetrics(builtIn, own).own;
  return problemsOf(
    metricsWith(
      builtIn,
      sound.filter((one) => one.key !== key),
    ),
  );
}

/** A word that would not be understood as the metric: it says something else already. */
export function meansElse(word: string, field: 'name' | 'aliases', metric: string): MetricChangeProblem {
  const sentence = {
    en: `“${word}” already means something else when it is typed. Choose another word.`,
    sv: `”${word}” betyder redan något annat när man skriver det. Välj ett annat ord.`,
  };
  return { kind: 'means_else', field, metric, at: null, sentence };
}

function plainProblems(builtIn: readonly Metric[], { key, change }: OwnMetric): MetricChangeProblem[] {
  const known = builtIn.find((metric) => metric.key === key);
  const kind = change.kind ?? known?.kind;
  const { name, formula, decimals } = change;
  const found: (MetricChangeProblem | false)[] = [
    key.length > LONGEST_KEY && problem('bad_key', 'key', key),
    !kind && problem('no_kind', 'kind', key),
    !known && !name && problem('no_name', 'name', key),
    name !== undefined && (name.en.trim() === '' || name.sv.trim() === '') && problem('no_name', 'name', key),
    name !== undefined &&
      (name.en.length > LONGEST_NAME || name.sv.length > LONGEST_NAME) &&
      problem('long_name', 'name', key),
    known !== undefined && change.kind !== undefined && problem('built_in', 'key', key),
    decimals !== undefined &&
      !(Number.isInteger(decimals) && decimals >= 0 && decimals <= 6) &&
      problem('decimals', 'decimals', key),
    kind === 'derived' &&
      !known &&
      (formula === undefined || formula.trim() === '') &&
      problem('formula_missing', 'formula', key),
    kind !== undefined &&
      kind !== 'derived' &&
      formula !== undefined &&
      problem('formula_unwanted', 'formula', key),
    Object.keys(change).length === 0 && problem('nothing', 'key', key),
  ];
  return found.filter((one) => one !== false);
}

function elsewhere(metric: string, { en, sv }: Localised): Localised {
  return {
    en: `This would break ${metric}. ${en}`,
    sv: `Det här skulle göra sönder ${metric}. ${sv}`,
  };
}

function problem(kind: keyof typeof SENTENCES, field: MetricField, metric: string): MetricChangeProblem {
  return { kind, field, metric, at: null, sentence: SENTENCES[kind](metric) };
}

const SENTENCES = {
  bad_key: () => ({
    en: `A key has at most ${LONGEST_KEY} characters.`,
    sv: `En nyckel får ha högst ${LONGEST_KEY} tecken.`,
  }),
  no_name: () => ({ en: 'Write what it is called.', sv: 'Skriv vad nyckeltalet heter.' }),
  long_name: () => ({
    en: `A name has at most ${LONGEST_NAME} characters; the definition may say more.`,
    sv: `Ett namn får ha högst ${LONGEST_NAME} tecken. Skriv resten i definitionen.`,
  }),
  no_kind: (key: string) => ({
    en: `There is no metric ${key} to change. A new one is of a kind: flow (things that happen), level (a state) or derived (a formula).`,
    sv: `Det finns inget nyckeltal ${key} att ändra. Ett nytt behöver en sort: flow (sådant som händer), level (ett läge) eller derived (en formel).`,
  }),
  built_in: (key: string) => ({
    en: `${key} is built in, and stays the kind of figure it is. Change it, or choose another key.`,
    sv: `${key} är inbyggt och kan inte byta sort. Ändra det, eller välj en annan nyckel.`,
  }),
  formula_missing: () => ({
    en: 'Write the formula, for example deals_won ÷ meetings.',
    sv: 'Skriv formeln, till exempel deals_won ÷ meetings.',
  }),
  formula_unwanted: () => ({
    en: 'What is measured has no formula. Leave it empty, or make a figure that is worked out.',
    sv: 'Det som mäts har ingen formel. Lämna fältet tomt, eller gör ett nyckeltal som räknas fram.',
  }),
  decimals: () => ({
    en: 'Decimals are a whole number from 0 to 6.',
    sv: 'Decimalerna är ett heltal från 0 till 6.',
  }),
  nothing: () => ({ en: 'Nothing was to be different.', sv: 'Inget skulle bli annorlunda.' }),
} satisfies Record<string, (key: string) => Localised>;
