import { pino } from 'pino';
import { readManifest } from '../../src/cli/manifest.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { NOTHING_MORE, type Target } from '../../src/domain/target.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { ensureTeamWorkspace } from '../../src/use-cases/ensure-workspace.ts';
import type { Store, World } from '../../src/use-cases/ports.ts';
import { type Bot, startBot } from '../../src/wiring.ts';
import { type AtTheScreen, atTheScreen } from './sandbox-client.ts';

/** Wednesday 18 November 2026, 09:00 in Stockholm: 13 of the month's 21 working days, that one included. */
export const NOW = '2026-11-18T08:00:00.000Z';

export type TestWorld = {
  readonly world: World;
  readonly workspace: Workspace;
  readonly sandbox: Sandbox;
  readonly bot: Bot;
  /** Seen through this person's eyes; Swedes by first name: Åsa, Erik, Sara, Maria; English: James. */
  as(name: string): AtTheScreen;
  knows(observations: readonly Partial<Observation>[], source?: string): Promise<void>;
  aims(target: Partial<Target> & Pick<Target, 'metric' | 'value'>): Promise<void>;
  close(): Promise<void>;
};

/** Each world is another team, so that several can share a store. */
let teams = 0;

/** The whole bot, unmodified, between a database and the sandbox Slack. */
export async function aWorld(store: Store, by: 'http' | 'socket' = 'http'): Promise<TestWorld> {
  teams += 1;
  const sandbox = await startSandbox({
    manifest: await readManifest(),
    now: () => Date.parse(NOW),
    fileProcessingMs: 50,
    team: { id: `T0TEST${teams}` },
  });
  const world: World = { now: () => new Date(sandbox.clock.now()).toISOString(), store };
  const connection = { botToken: sandbox.botToken, slackApiUrl: sandbox.apiUrl };
  const bot = await startBot(
    world,
    by === 'socket'
      ? { ...connection, mode: 'socket', appToken: sandbox.appToken }
      : { ...connection, mode: 'http', signingSecret: sandbox.signingSecret, host: '127.0.0.1', port: 0 },
    { quickChartUrl: undefined, log: pino({ level: 'silent' }) },
  );
  if (bot.requestUrl) await sandbox.connectHttp(bot.requestUrl);
  const workspace = await ensureTeamWorkspace(world, { id: sandbox.teamId, name: 'Sandbox' });
  let keys = 0;
  return {
    world,
    workspace,
    sandbox,
    bot,
    as: (name) => atTheScreen(sandbox, name),
    knows: async (observations, source = 'HubSpot') => {
      async function* all(): AsyncGenerator<Observation> {
        for (const observation of observations) {
          keys += 1;
          const usual = {
            metric: 'meetings',
            date: '2026-11-02',
            value: 1,
            form: 'amount',
            dimensions: {},
          } as const;
          yield { ...usual, key: String(keys), ...observation };
        }
      }
      const delivery = {
        workspaceId: workspace.id,
        source,
        label: 'test.csv',
        learnedAt: '2026-11-18T06:12:00.000Z',
        dry: false,
        completeFor: [],
        leftOut: () => [],
      };
      await store.ledger.record(delivery, all());
    },
    aims: async (target) => {
      await store.targets.add(workspace.id, {
        ...NOTHING_MORE,
        every: 'month',
        from: '2026-01-01',
        until: null,
        filter: {},
        setAt: NOW,
        setBy: 'Åsa',
        ...target,
      });
    },
    close: async () => {
      await bot.stop();
      await sandbox.close();
    },
  };
}
