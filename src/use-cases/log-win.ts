import type { Locale } from '../domain/metric.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { NewPost } from '../domain/post.ts';
import {
  isSameDeal,
  observationsOfWin,
  toldElsewhere,
  WIN_METRICS,
  type Win,
  winPostKey,
} from '../domain/win.ts';
import { readWinContent, type WinContent } from '../domain/win-post.ts';
import type { WinProblem, WinRequest } from '../domain/win-request.ts';
import type { Workspace } from '../domain/workspace.ts';
import { OWN_SOURCE, recordOwn } from './own-source.ts';
import type { World } from './ports.ts';
import { type NamedPerson, winOwners } from './win-owners.ts';
import { winProgress } from './win-progress.ts';
import { rulesOf } from './workspace-rules.ts';

/** A win as somebody told it, with what only the place where they did knows. */
export type ToldWin = {
  readonly id: string;
  readonly request: Omit<WinRequest, 'customer' | 'owners'> & { readonly customer: string };
  readonly people: readonly NamedPerson[];
  /** Where it is celebrated; `null`: nowhere. */
  readonly channelId: string | null;
  readonly by: NamedPerson;
  readonly locale: Locale;
};

export type LoggedWin =
  | { readonly outcome: 'problem'; readonly problem: WinProblem }
  /** `already`: it was told before, by the same press or by somebody else, and nothing changed. */
  | {
      readonly outcome: 'logged' | 'already';
      readonly win: WinContent;
      /** `folded`: the channel has celebrations switched off, and its digest tells of it. */
      readonly celebrated: 'posted' | 'folded' | 'nowhere';
    };

/** Whoever tells of one deal twice does so within days. */
const SAME_DEAL_DAYS = 7;
const DAY_MS = 86_400_000;
/** Joy that comes later is confusing. */
const WORTH_SAYING_MS = 2 * DAY_MS;

/**
 * Takes a won deal into the figures, unless another source counts such deals itself, and queues its celebration. Telling of
 * the same win again changes nothing; one that was taken back comes back without a second fanfare.
 */
export async function logWin(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  told: ToldWin,
): Promise<LoggedWin> {
  const { store } = world;
  const { id, request, by, channelId, locale } = told;
  const { today } = rulesOf(world, workspace);
  const date = request.date ?? today;
  if (date > today) return { outcome: 'problem', problem: { about: 'future', date } };
  const named = await winOwners(world, workspace, told.people);
  if ('problem' in named) return { outcome: 'problem', problem: named.problem };
  const before =
    channelId === null ? undefined : await store.posts.byKey(workspace.id, winPostKey(id, channelId));
  const earlier = before && readWinContent(before.content);
  if (earlier && !earlier.reversed) {
    const isFolded = before.state === 'folded';
    return { outcome: 'already', win: earlier, celebrated: isFolded ? 'folded' : 'posted' };
  }
  const { customer, amount, customerType, from } = request;
  const win: Win = { id, customer, amount, owners: named.owners, date, customerType, from };
  const same = request.another ? undefined : await sameDeal(world, workspace, win);
  if (same) return { outcome: 'problem', problem: { about: 'same', ...same } };
  const at = world.now();
  const { counted, elsewhere } = await record(world, workspace, win, request.counted);
  const content: WinContent = {
    ...win,
    owners: [...win.owners],
    by: by.name,
    ownerId: by.userId,
    locale,
    at,
    counted,
    elsewhere,
    progress: await winProgress(world, workspace, catalogue, win),
    reversed: null,
  };
  if (channelId === null) return { outcome: 'logged', win: content, celebrated: 'nowhere' };
  const { celebrates } = await store.channelRules.of(workspace.id, channelId);
  if (before) await store.posts.revise(workspace.id, before.key, content);
  else await store.posts.add(workspace.id, [postOf(content, channelId)], at, celebrates ? 'due' : 'folded');
  return { outcome: 'logged', win: content, celebrated: celebrates ? 'posted' : 'folded' };
}

/** Counts it where nobody else does, or everywhere where that is wanted. */
export async function record(
  world: World,
  workspace: Workspace,
  win: Win,
  everywhere: boolean,
): Promise<Pick<WinContent, 'counted' | 'elsewhere'>> {
  const at = world.now();
  const sources = await world.store.ledger.sources(workspace.id, WIN_METRICS);
  const told = toldElsewhere(sources, OWN_SOURCE, at);
  const said = observationsOfWin(win);
  const ours = said.filter(({ metric }) => everywhere || !told.has(metric));
  if (ours.length > 0) await recordOwn(world, workspace, { label: 'win', learnedAt: at }, ours);
  return {
    counted: ours.map(({ metric }) => metric),
    elsewhere: [...new Set(said.flatMap(({ metric }) => told.get(metric) ?? []))],
  };
}

async function sameDeal({ store, now }: World, workspace: Workspace, win: Win) {
  const since = new Date(Date.parse(now()) - SAME_DEAL_DAYS * DAY_MS).toISOString();
  const posts = await store.posts.list(workspace.id, { kinds: ['win'], since, limit: 1_000 });
  const same = posts
    .map(({ content }) => readWinContent(content))
    .find((one) => one.id !== win.id && !one.reversed && isSameDeal(one, win));
  return same && { customer: same.customer, date: same.date, by: same.by };
}

function postOf(content: WinContent, channelId: string): NewPost {
  return {
    key: winPostKey(content.id, channelId),
    kind: 'win',
    channelId,
    threadOf: null,
    digestId: null,
    dueAt: content.at,
    expiresAt: new Date(Date.parse(content.at) + WORTH_SAYING_MS).toISOString(),
    content,
  };
}
