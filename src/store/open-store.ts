import type { Store } from '../use-cases/ports.ts';
import { channelRuleStore } from './channel-rules.ts';
import { channelStore } from './channels.ts';
import { competitionStore } from './competitions.ts';
import { conversationStore } from './conversations.ts';
import { type Database, type DatabasePlace, openDatabase } from './database.ts';
import { digestNewsStore } from './digest-news.ts';
import { digestStore } from './digests.ts';
import { funnelStore } from './funnels.ts';
import { ledger } from './ledger/ledger.ts';
import { ownMetricStore } from './own-metrics.ts';
import { personRoleStore } from './person-roles.ts';
import { postStore } from './posts.ts';
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

export function storeOn(database: Database, embedded = true): OpenStore {
  const queued = watchers();
  return {
    workspaces: workspaceStore(database.prisma),
    ledger: ledger(database.pool),
    targets: targetStore(database.prisma, database.pool),
    channels: channelStore(database.prisma),
    conversations: conversationStore(database.pool),
    funnels: funnelStore(database.pool),
    ownMetrics: ownMetricStore(database.prisma, database.pool),
    personRoles: personRoleStore(database.prisma),
    channelRules: channelRuleStore(database.prisma),
    competitions: competitionStore(database.prisma, database.pool, queued),
    posts: postStore(database.pool, queued),
    digests: digestStore(database.prisma, database.pool, queued),
    digestNews: digestNewsStore(database.prisma),
    thanks: thanksStore(database.pool),
    unnamedPeople: unnamedPeopleStore(database.pool),
    tidy: async () => {
      if (!embedded) return;
      await database.pool.query('vacuum (analyze)');
      await database.pool.query('checkpoint');
    },
    close: () => database.close(),
  };
}

function endProcess(error: Error): void {
  setImmediate(() => {
    throw error;
  });
}
