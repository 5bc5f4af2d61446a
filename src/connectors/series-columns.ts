import type { Dimension } from '../domain/dimension.ts';
import type { FieldNames } from './csv/columns.ts';

export const SERIES_FIELDS = ['metric', 'date', 'value', 'key', 'currency'] as const;
export type SeriesField = (typeof SERIES_FIELDS)[number];

const COMMON = {
  date: [
    ...[
      'date',
      'day',
      'event date',
      'happened at',
      'occurred at',
      'timestamp',
      'time',
      'created',
      'created at',
    ],
    ...['datum', 'dag', 'tidpunkt', 'skapad'],
  ],
  key: ['key', 'id', 'event id', 'record id', 'external id', 'reference', 'nyckel', 'externt id', 'referens'],
  currency: ['currency', 'currency code', 'valuta', 'valutakod'],
};

export const OBSERVATION_COLUMNS: FieldNames<SeriesField> = {
  ...COMMON,
  metric: ['metric', 'kpi', 'measure', 'nyckeltal', 'mått', 'mätetal'],
  value: ['value', 'actual', 'amount', 'count', 'quantity', 'värde', 'utfall', 'belopp', 'antal'],
};

/** A happening counts 1 unless a column plainly says how much it counts: an amount beside a meeting does not. */
export const EVENT_COLUMNS: FieldNames<SeriesField> = {
  ...COMMON,
  metric: [],
  value: ['value', 'count', 'quantity', 'värde', 'antal'],
};

export const SERIES_DIMENSION_COLUMNS: Partial<FieldNames<Dimension>> = {
  owner: ['owner', 'ägare', 'säljare', 'sales rep', 'salesperson'],
  department: ['department', 'avdelning'],
  campaign: ['campaign', 'kampanj'],
  channel: ['channel', 'kanal'],
  content: ['content', 'innehåll'],
  customer_type: ['customer type', 'kundtyp'],
  origin: ['origin', 'ursprung'],
};
