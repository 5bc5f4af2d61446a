import { nodesOf } from '../formula.ts';
import { parseFormula } from '../formula-parser.ts';
import type { DerivedMetric, Localised, Metric } from '../metric.ts';

/**
 * What a workspace says of a metric: everything about one of its own, which is the one that says its `kind`, or only
 * what is different about a built-in, so that whatever else Takt learns about that one still arrives.
 */
export type MetricChange = Partial<
  Pick<Metric, 'kind' | 'name' | 'definition' | 'unit' | 'direction' | 'department' | 'decimals'>
> & {
  /** Understood beside what it is called anyway. */
  readonly aliases?: Metric['aliases'];
  readonly formula?: string;
};

export type OwnMetric = { readonly key: string; readonly change: MetricChange };

/** A metric as the workspace has it: its own, or `known` with what is different about it; `undefined` is neither. */
export function ownMetric({ key, change }: OwnMetric, known: Metric | undefined): Metric | undefined {
  if (change.kind) return newMetric(key, change.kind, change);
  return known && changedMetric(known, change);
}

const NO_ALIASES = { en: [], sv: [] } as const;

function newMetric(key: string, kind: Metric['kind'], change: MetricChange): Metric {
  const { name = { en: key, sv: key }, unit = 'count', formula = '' } = change;
  const common = {
    key,
    name,
    subject: subjectOf(name, unit),
    aliases: change.aliases ?? NO_ALIASES,
    definition: change.definition ?? unsaid(name),
    unit,
    direction: change.direction ?? 'up',
    department: change.department ?? 'shared',
    decimals: change.decimals ?? (unit === 'percent' || unit === 'ratio' ? 1 : 0),
  } as const;
  if (kind === 'flow') return { ...common, kind, family: 'activity' };
  if (kind === 'level') return { ...common, kind, family: 'result' };
  return { ...common, kind, family: 'efficiency', formula, ...casesOf(formula, unit) };
}

/** What stands for a definition until somebody says what counts. */
function unsaid(name: Localised): Localised {
  return { en: `${name.en}, a figure of your own.`, sv: `${name.sv}, ett eget nyckeltal.` };
}

/** Whether somebody said in words what counts; of what is built in that is said. */
export function isDefined({ kind, definition }: MetricChange, name: Localised): boolean {
  if (!kind) return true;
  const nothing = unsaid(name);
  return definition !== undefined && (definition.en !== nothing.en || definition.sv !== nothing.sv);
}

/** Whatever it was called before goes on being understood. */
function changedMetric(known: Metric, change: MetricChange): Metric {
  const { name = known.name, unit = known.unit, aliases = NO_ALIASES } = change;
  const added = (locale: 'en' | 'sv') => {
    const former = name[locale] === known.name[locale] ? [] : [known.name[locale].toLowerCase()];
    return [...new Set([...known.aliases[locale], ...former, ...aliases[locale]])];
  };
  const renamed = name.en !== known.name.en || name.sv !== known.name.sv || unit !== known.unit;
  const common = {
    name,
    unit,
    one: renamed ? undefined : known.one,
    subject: renamed ? subjectOf(name, unit) : known.subject,
    aliases: { en: added('en'), sv: added('sv') },
    definition: change.definition ?? known.definition,
    direction: change.direction ?? known.direction,
    department: change.department ?? known.department,
    decimals: change.decimals ?? known.decimals,
  };
  if (known.kind !== 'derived') return { ...known, ...common };
  const { formula } = change;
  if (formula === undefined || formula === known.formula) return { ...known, ...common };
  // How many cases stand behind the figure, and the note on its definition, were those of the other formula.
  const { cases: _, variance: __, note: ___, ...kept } = known;
  return { ...kept, ...common, formula, ...casesOf(formula, unit) };
}

/** How a sentence begins. Swedish would inflect a name it knows; of others it says what they are. */
function subjectOf(name: Localised, unit: Metric['unit']): Localised {
  const inside = (text: string) =>
    /^\p{Lu}\p{Ll}/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
  if (unit === 'count') return { en: `the number of ${inside(name.en)}`, sv: `antalet ${inside(name.sv)}` };
  return { en: `the ${inside(name.en)}`, sv: `nyckeltalet ${inside(name.sv)}` };
}

/** A share of counted things has as many cases as what it divides by; anything else has a number nobody knows. */
function casesOf(text: string, unit: Metric['unit']): Pick<DerivedMetric, 'cases'> {
  const { formula } = parseFormula(text);
  const isShare = unit === 'percent' && formula?.kind === 'binary' && formula.operator === '/';
  if (!isShare || formula.left.kind !== 'input' || formula.right.kind !== 'input') return {};
  const { metric, moment, only } = formula.right;
  return moment === 'period' && only === null ? { cases: metric } : {};
}

/** The metrics that a formula names, each once; empty where it cannot be read. */
export function namedIn(formula: string): string[] {
  const read = parseFormula(formula).formula;
  const named = (read ? nodesOf(read) : []).flatMap((node) =>
    node.kind === 'input' || node.kind === 'remaining' ? [node.metric] : [],
  );
  return [...new Set(named)];
}
