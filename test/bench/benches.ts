import { ack } from './ack.ts';
import { celebrations } from './celebrations.ts';
import { charts } from './charts.ts';
import type { Bench } from './finding.ts';
import { imports } from './import.ts';
import { memory } from './memory.ts';
import { posts } from './posts.ts';
import { reads } from './reads.ts';
import { start } from './start.ts';
import { words } from './words.ts';

/** In the order in which they run. */
export const BENCHES: readonly Bench[] = [
  ack,
  words,
  reads,
  imports,
  charts,
  posts,
  celebrations,
  start,
  memory,
];
