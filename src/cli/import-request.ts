import type { DateOrder } from '../connectors/csv/cell-date.ts';
import type { DecimalMark } from '../connectors/csv/cell-number.ts';
import { DEAL_FIELDS } from '../connectors/deal-columns.ts';
import { SERIES_FIELDS } from '../connectors/series-columns.ts';
import type { FedMetric } from '../connectors/series-rows.ts';
import type { DealOutcome } from '../domain/deal.ts';
import { DIMENSIONS, type Dimension } from '../domain/dimension.ts';
import type { Locale, Metric } from '../domain/metric.ts';
import { list } from '../speech/format.ts';
import { type ImportSentence, importWords } from '../speech/import-words.ts';
import { DEFAULT_SOURCES, type FileKind, type RawOptions } from './import-options.ts';

/** What somebody asked to have imported, understood. */
export type ImportRequest = {
  readonly as: FileKind;
  readonly source: string;
  readonly map: ReadonlyMap<string, string>;
  readonly dimensions: ReadonlyMap<Dimension, string>;
  readonly stages: ReadonlyMap<string, DealOutcome>;
  readonly metric: FedMetric | null;
  readonly dates?: DateOrder;
  readonly decimal?: DecimalMark;
  readonly changes: boolean;
  readonly complete: boolean;
  readonly skipBadRows: boolean;
};

/** @returns what is asked for, or the sentence that says what cannot be asked so. */
export function importRequest(
  raw: RawOptions,
  findMetric: (name: string) => Metric | undefined,
): ImportRequest | { readonly mistake: string } {
  const { locale, as } = raw;
  const mistake = (key: ImportSentence, values: Readonly<Record<string, string>> = {}) => ({
    mistake: importWords(locale, key, values),
  });
  const onlyWith = (option: string, kind: string) => mistake('usage.only_with', { option, as: kind });

  if (raw.stage.length > 0 && as !== 'deals') return onlyWith('--stage', 'deals');
  if (raw.metric !== undefined && as === 'deals') return onlyWith('--metric', 'events|observations');
  if (raw.changes && as === 'deals') return onlyWith('--changes', 'events|observations');
  if (raw.complete && raw.skipBadRows) return mistake('usage.complete_or_skip');

  const map = pairs(raw.map);
  if (typeof map === 'string')
    return mistake('usage.pair', { option: '--map', text: map, shape: shapes(locale)[0] });
  const fields: readonly string[] = [...(as === 'deals' ? DEAL_FIELDS : SERIES_FIELDS), ...DIMENSIONS];
  const field = [...map.keys()].find((name) => !fields.includes(name));
  if (field !== undefined) return mistake('usage.field', { field, fields: list(fields, locale) });

  const dims = pairs(raw.dim);
  if (typeof dims === 'string')
    return mistake('usage.pair', { option: '--dim', text: dims, shape: shapes(locale)[1] });
  const dimension = [...dims.keys()].find((name) => !(DIMENSIONS as readonly string[]).includes(name));
  if (dimension !== undefined) {
    return mistake('usage.dimension', { dimension, dimensions: list(DIMENSIONS, locale) });
  }

  const stages = stagePairs(raw.stage);
  if (typeof stages === 'string') return mistake('usage.outcome', { text: stages });

  const metric = raw.metric === undefined ? null : findMetric(raw.metric);
  if (metric === undefined) return mistake('usage.metric', { metric: raw.metric ?? '' });
  if (metric?.kind === 'derived') return mistake('usage.derived', { metric: metric.name[locale] });
  if (metric === null && as === 'events') return mistake('usage.metric_wanted');

  return {
    as,
    source: raw.source ?? DEFAULT_SOURCES[as],
    map,
    dimensions: dims as ReadonlyMap<Dimension, string>,
    stages,
    metric,
    ...(raw.dates && { dates: raw.dates }),
    ...(raw.decimal && { decimal: raw.decimal }),
    changes: raw.changes,
    complete: raw.complete,
    skipBadRows: raw.skipBadRows,
  };
}

function shapes(locale: Locale): readonly [string, string] {
  return locale === 'sv' ? ['fält=kolumn', 'dimension=kolumn'] : ['field=column', 'dimension=column'];
}

/** `name=column`, split at the first `=`; the text that is no pair, if there is one. */
function pairs(texts: readonly string[]): Map<string, string> | string {
  const read = new Map<string, string>();
  for (const text of texts) {
    const at = text.indexOf('=');
    const [name, column] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    if (at < 1 || name === '' || column === '') return text;
    read.set(name, column);
  }
  return read;
}

/** `NAME=outcome`, split at the last `=`: a stage may be called anything. */
function stagePairs(texts: readonly string[]): Map<string, DealOutcome> | string {
  const read = new Map<string, DealOutcome>();
  for (const text of texts) {
    const [, name, outcome] = /^(.+)=\s*(open|won|lost)\s*$/i.exec(text) ?? [];
    if (name === undefined || outcome === undefined) return text;
    read.set(name.trim(), outcome.toLowerCase() as DealOutcome);
  }
  return read;
}
