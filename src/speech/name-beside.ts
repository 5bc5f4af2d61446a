import type { Metric } from '../domain/metric.ts';
import type { Reader } from './format.ts';
import { uncapitalised } from './say.ts';

/** What stands behind a figure inside a sentence: `bokade möten` behind 14, `bokat möte` behind 1. */
export function nameBeside({ name, one }: Metric, value: number, { locale }: Pick<Reader, 'locale'>): string {
  return (value === 1 && one?.[locale]) || uncapitalised(name[locale], locale);
}
