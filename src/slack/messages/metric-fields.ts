import type { Department, Metric, Unit } from '../../domain/metric.ts';
import type { Reader } from '../../speech/format.ts';

export const UNITS = [
  'count',
  'money',
  'percent',
  'ratio',
  'days',
  'months',
  'minutes',
  'points',
  'money_per_day',
] as const satisfies readonly Unit[];
export const DEPARTMENTS = [
  'shared',
  'sales',
  'marketing',
  'delivery',
] as const satisfies readonly Department[];
export const KINDS = ['flow', 'level', 'derived'] as const satisfies readonly Metric['kind'][];

/** What its fields say; everything as text, as somebody typed it. */
export type MetricFields = {
  readonly sv: string;
  readonly en: string;
  readonly definition: string;
  readonly kind: Metric['kind'];
  readonly unit: Unit;
  readonly direction: Metric['direction'];
  readonly department: Department;
  readonly decimals: string;
  readonly formula: string;
  readonly aliases: string;
};

export const NEW_METRIC: MetricFields = {
  sv: '',
  en: '',
  definition: '',
  kind: 'flow',
  unit: 'count',
  direction: 'up',
  department: 'shared',
  decimals: '',
  formula: '',
  aliases: '',
};

/** What the fields of a metric that there is begin with; `aliases` are only the workspace's own. */
export function fieldsOf(metric: Metric, aliases: Metric['aliases'], { locale }: Reader): MetricFields {
  const { name, definition, kind, unit, direction, department, decimals } = metric;
  return {
    sv: name.sv,
    en: name.en,
    definition: definition[locale],
    kind,
    unit,
    direction,
    department,
    decimals: String(decimals),
    formula: metric.kind === 'derived' ? metric.formula : '',
    aliases: [...aliases.en, ...aliases.sv].join(', '),
  };
}
