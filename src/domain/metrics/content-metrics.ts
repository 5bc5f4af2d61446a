import type { Metric } from '../metric.ts';

/** What is published, and whether it is read. */
export const CONTENT_METRICS: readonly Metric[] = [
  {
    key: 'content_reads',
    kind: 'flow',
    name: { en: 'Content reads', sv: 'Läsningar' },
    one: { en: 'content read', sv: 'läsning' },
    subject: { en: 'the number of content reads', sv: 'antalet läsningar' },
    aliases: {
      en: ['reads', 'content read', 'article reads', 'blog reads'],
      sv: ['läsning', 'läsningarna', 'lästa artiklar', 'artikelläsningar'],
    },
    definition: {
      en: 'Times somebody opened an article, a guide or another piece of content, counted on the day they did.',
      sv: 'Gånger någon öppnade en artikel, en guide eller annat innehåll, räknade den dag det skedde.',
    },
    unit: 'count',
    direction: 'up',
    department: 'marketing',
    family: 'activity',
    decimals: 0,
  },
  {
    key: 'content_read_minutes',
    kind: 'flow',
    name: { en: 'Minutes read', sv: 'Lästid' },
    subject: { en: 'the time spent reading', sv: 'lästiden' },
    aliases: {
      en: ['read time', 'reading time', 'read minutes', 'minutes of reading'],
      sv: ['lästa minuter', 'läsminuter', 'total lästid'],
    },
    definition: {
      en: 'Minutes that readers spent with the content, all reads of the period added up.',
      sv: 'Minuter som läsarna ägnade åt innehållet, periodens alla läsningar sammanlagda.',
    },
    unit: 'minutes',
    direction: 'up',
    department: 'marketing',
    family: 'activity',
    decimals: 0,
  },
  {
    key: 'average_read_time',
    kind: 'derived',
    formula: 'content_read_minutes / content_reads',
    cases: 'content_reads',
    name: { en: 'Average read time', sv: 'Genomsnittlig lästid' },
    subject: { en: 'the average read time', sv: 'den genomsnittliga lästiden' },
    aliases: {
      en: ['avg read time', 'average reading time', 'time per read'],
      sv: ['snittlästid', 'snittlästiden', 'lästid per läsning'],
    },
    definition: {
      en: 'Minutes read divided by the number of reads: how long a read lasts on average.',
      sv: 'Lästa minuter delat med antalet läsningar: hur länge en läsning varar i genomsnitt.',
    },
    unit: 'minutes',
    direction: 'up',
    department: 'marketing',
    family: 'efficiency',
    decimals: 1,
  },
];
