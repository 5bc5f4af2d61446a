import type { Store } from '../use-cases/ports.ts';
import { channelRuleStore } from './channel-rules.ts';
import { channelStore } from './channels.ts';
import { competitionStore } from './competitions.ts';
import { conversationStore } from './conversations.ts';
import { type Database, type DatabasePlace, openDatabase } from './database.ts';
import { decisionStore } from './decisions.ts';
import { digestNewsStore } from './digest-news.ts';
import { digestStore } from './digests.ts';
import { funnelStore } from './funnels.ts';
import { stampsOf } from './kept-until-changed.ts';
import { ledger } from './ledger/ledger.ts';
import { milestoneStore } from './milestones.ts';
import { ownMetricStore } from './own-metrics.ts';
import { personRoleStore } from './person-roles.ts';
import { postStore } from './posts.ts';
import { reviewStore } from './reviews.ts';
import { targetStore } from './targets.ts';
import { thanksStore } from './thanks.ts';
import { unnamedPeopleStore } from './unnamed-people.ts';
import { watchers } from './watchers.ts';
import { workspaceStore } from './workspaces.ts';

export type OpenStore = Store & {
  /** What PostgreSQL does by itself and the embedded database does not: to be called when few ask, once a day. */
  tidy(): Promise<void>;
  close(): Promise<void>;
};

export type StoreOptions = {
  /** A PostgreSQL server; goes before `dataDir`. */
  readonly url?: string | undefined;
  /** Where the embedded database is kept; without it and without `url`, in memory. */
  readonly dataDir?: string | undefined;
  /** The database was lost for good while in use. Without it the process ends: it could only go on failing. */
  readonly onFatal?: ((error: Error) => void) | undefined;
};

/** @throws DirectoryInUse, NotADatabase, OtherPostgresMajor, NewerDatabase, UnsuitableServer */
export async function openStore({ url, dataDir, onFatal = endProcess }: StoreOptions): Promise<OpenStore> {
  const place: DatabasePlace = url ? { url } : dataDir ? { dataDir } : {};
  return storeOn(await openDatabase(place, onFatal), !url);
}

export function storeOn({ pool, prisma, close }: Database, embedded = true): OpenStore {
  const stamps = stampsOf(pool);
  const queued = watchers();
  return {
    workspaces: workspaceStore(prisma, pool),
    ledger: ledger(pool, stamps),
    targets: targetStore(prisma, pool, stamps),
    channels: channelStore(prisma, pool),
    conversations: conversationStore(pool),
    funnels: funnelStore(pool),
    ownMetrics: ownMetricStore(prisma, pool, stamps),
    personRoles: personRoleStore(prisma, pool),
    channelRules: channelRuleStore(prisma, pool),
    posts: postStore(pool, queued),
    digests: digestStore(prisma, pool, queued),
    digestNews: digestNewsStore(prisma),
    reviews: reviewStore(pool),
    decisions: decisionStore(pool),
    milestones: milestoneStore(pool, queued, stamps),
    thanks: thanksStore(pool, queued),
    unnamedPeople: unnamedPeopleStore(pool, queued),
    competitions: competitionStore(prisma, pool, queued),
    tidy: async () => {
      if (!embedded) return;
      await pool.query('vacuum (analyze)');
      await pool.query('checkpoint');
    },
    close,
  };
}

function endProcess(error: Error): void {
  setImmediate(() => {
    throw error;
  });
}
