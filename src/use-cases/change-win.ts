import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { Observation } from '../domain/observation.ts';
import { WIN_METRICS, winSubject } from '../domain/win.ts';
import { readWinContent, type WinContent } from '../domain/win-post.ts';
import type { Workspace } from '../domain/workspace.ts';
import { record } from './log-win.ts';
import { OWN_SOURCE, recordOwn } from './own-source.ts';
import type { World } from './ports.ts';
import { winProgress } from './win-progress.ts';

export type ChangedWin = {
  readonly outcome: 'done' | 'already' | 'gone';
  /** `null` where it was celebrated nowhere. */
  readonly win: WinContent | null;
};

/**
 * Takes a win back: out of the figures, and its message says so. Doing so twice is doing it once.
 * @param key the post's, or of a win that was celebrated nowhere its subject
 */
export async function undoWin(
  world: World,
  workspace: Workspace,
  { key, by }: { readonly key: string; readonly by: string },
): Promise<ChangedWin> {
  const { store } = world;
  const at = world.now();
  const post = await store.posts.byKey(workspace.id, key);
  const win = post ? readWinContent(post.content) : null;
  if (win?.reversed) return { outcome: 'already', win };
  const counted = await countedOf(world, workspace, win ? winSubject(win.id) : key);
  if (counted.length > 0) await recordOwn(world, workspace, { label: 'win', learnedAt: at }, counted);
  if (!post || !win) return { outcome: counted.length > 0 ? 'done' : 'gone', win: null };
  const reversed: WinContent = { ...win, reversed: { by, at } };
  await store.posts.revise(workspace.id, post.key, reversed);
  return { outcome: 'done', win: reversed };
}

/** What counts of a win, as what takes it back. */
async function countedOf({ store }: World, workspace: Workspace, subject: string): Promise<Observation[]> {
  const known = await Promise.all(
    WIN_METRICS.map((metric) => store.ledger.observationsOf(workspace.id, OWN_SOURCE, metric)),
  );
  return known
    .flat()
    .filter(({ key }) => key === subject)
    .map((observation) => ({ ...observation, value: null }));
}

/** Counts a win although another source counts such deals: whoever asks for it knows that it is not there. */
export async function countWin(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  { key }: { readonly key: string },
): Promise<ChangedWin> {
  const post = await world.store.posts.byKey(workspace.id, key);
  const win = post ? readWinContent(post.content) : null;
  if (!post || !win || win.reversed) return { outcome: 'gone', win };
  const { counted, elsewhere } = await record(world, workspace, win, true);
  if (counted.length === win.counted.length) return { outcome: 'already', win };
  const progress = await winProgress(world, workspace, catalogue, win);
  const changed: WinContent = { ...win, counted, elsewhere, progress };
  await world.store.posts.revise(workspace.id, post.key, changed);
  return { outcome: 'done', win: changed };
}
