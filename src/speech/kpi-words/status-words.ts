import { afterPhrase } from './phrases.ts';

/** How Takt's own posts are doing. With a period after it, `status` asks for the figures. */
const STATUS = [
  'status',
  'takt status',
  'status takt',
  'digest status',
  'status digest',
  'status digests',
  'status sammanfattning',
  'status sammanfattningar',
  'schedules',
  'schedule',
  'schema',
  'scheman',
  'utskick',
  'utskicken',
  'status utskick',
];

export function asksForStatus(words: readonly string[]): boolean {
  return afterPhrase(words, STATUS)?.length === 0;
}
