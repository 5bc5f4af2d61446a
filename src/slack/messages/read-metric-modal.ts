import type { Locale, Localised, Metric } from '../../domain/metric.ts';
import type { MetricField } from '../../domain/metrics/metric-change-problem.ts';
import type { MetricChange } from '../../domain/metrics/own-metric.ts';
import { plain } from '../../speech/period-words/vocabulary.ts';
import { DEPARTMENTS, KINDS, type MetricFields, NEW_METRIC, UNITS } from './metric-fields.ts';
import { METRIC_KIND } from './metric-modal.ts';
import type { ModalValues } from './plan-modal.ts';

/** What was typed and chosen; `known` is the metric that is to change. */
export function readMetricModal(values: ModalValues, known: Metric | null): MetricFields {
  const answer = (field: string) =>
    values[`${field}:${known?.key ?? ''}`]?.[field === 'kind' ? METRIC_KIND : 'answer'];
  const text = (field: string) => answer(field)?.value?.trim() ?? '';
  const choice = <Value extends string>(field: string, values: readonly Value[], usual: Value) =>
    values.find((value) => value === answer(field)?.selected_option?.value) ?? usual;
  const before = known ?? NEW_METRIC;
  return {
    sv: text('sv'),
    en: text('en'),
    definition: text('definition'),
    kind: known?.kind ?? choice('kind', KINDS, 'flow'),
    unit: choice('unit', UNITS, before.unit),
    direction: choice('direction', ['up', 'down'], before.direction),
    department: choice('department', DEPARTMENTS, before.department),
    decimals: text('decimals'),
    formula: text('formula'),
    aliases: text('aliases'),
  };
}

/** The fields as a change: a name in one language is the other's too, and a definition is the writer's own words. */
export function changeOf(
  fields: MetricFields,
  known: Metric | null,
  isOwn: boolean,
  locale: Locale,
): MetricChange {
  const { sv, en, kind, unit, direction, department, decimals, formula, definition } = fields;
  const isDerived = kind === 'derived';
  const aliases = fields.aliases
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
  return {
    ...((!known || isOwn) && { kind }),
    name: { en: en || sv, sv: sv || en },
    ...(definition !== '' && { definition: said(definition, known?.definition, locale) }),
    unit,
    direction,
    department,
    // Not a number is refused with the sentence of the metric's own rules.
    ...(decimals !== '' && { decimals: /^\d$/.test(decimals) ? Number(decimals) : Number.NaN }),
    ...((isDerived || formula !== '') && { formula }),
    aliases: { en: aliases, sv: [] },
  };
}

/** In both languages as long as nobody has said it otherwise in the other. */
function said(definition: string, known: Localised | undefined, locale: Locale): Localised {
  if (!known || known.en === known.sv || known[locale] === definition) {
    return known?.[locale] === definition ? known : { en: definition, sv: definition };
  }
  return { ...known, [locale]: definition };
}

/** How formulas and files name what was called so: `Leads från mässor` is `leads_fran_massor`. */
export function keyOf(
  { en, sv }: Pick<MetricFields, 'en' | 'sv'>,
  isTaken: (key: string) => boolean,
): string {
  const words = plain(en || sv)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '');
  const key = (words || 'metric').slice(0, 50);
  let free = key;
  for (let count = 2; isTaken(free); count += 1) free = `${key}_${count}`;
  return free;
}

/** Where a problem is shown: beside its field where there is one. */
export function blockOf(
  field: MetricField,
  { key, locale, isNew }: { key: string | null; locale: Locale; isNew: boolean },
): string {
  const shown: Readonly<Record<MetricField, string>> = {
    key: locale,
    name: locale,
    kind: isNew ? 'kind' : locale,
    unit: 'unit',
    decimals: 'decimals',
    formula: 'formula',
    aliases: 'aliases',
  };
  return `${shown[field]}:${key ?? ''}`;
}
