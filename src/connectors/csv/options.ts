import type { CivilDate } from '../../domain/civil-date.ts';
import type { Dimension } from '../../domain/dimension.ts';
import type { DateOrder } from './cell-date.ts';
import type { DecimalMark } from './cell-number.ts';

/** What somebody says about a file, and what reading it depends on. */
export type CsvOptions = {
  /** Field → column, by name. */
  readonly map: ReadonlyMap<string, string>;
  readonly dimensions: ReadonlyMap<Dimension, string>;
  readonly dates?: DateOrder;
  readonly decimal?: DecimalMark;
  /** Leave out the rows that cannot be read, and take the rest. */
  readonly skipBadRows: boolean;
  readonly today: CivilDate;
  /** IANA: a moment in the file becomes the date it was there. */
  readonly timeZone: string;
  /** ISO 4217. */
  readonly currency: string;
};
