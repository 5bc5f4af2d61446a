import type { Logger } from 'pino';
import { drawAnswer } from './charts/draw-answer.ts';
import { inProcessRenderer } from './charts/in-process-renderer.ts';
import { quickChartRenderer } from './charts/quickchart-renderer.ts';
import { rememberingRenderer } from './charts/remembering-renderer.ts';
import type { ChartRenderer } from './charts/renderer.ts';
import { threadRenderer } from './charts/thread-renderer.ts';
import type { AppConfig, DatabaseConfig } from './config.ts';
import type { Answer } from './domain/answer.ts';
import type { Instant } from './domain/civil-date.ts';
import { type Outbox, startOutbox } from './schedule/outbox.ts';
import { composePosts } from './slack/compose-posts.ts';
import { inFlight } from './slack/in-flight.ts';
import { type InTurn, inTurns } from './slack/in-turns.ts';
import { slackMessenger } from './slack/messenger.ts';
import { people } from './slack/person.ts';
import type { Picture } from './slack/picture.ts';
import { reviewScreen } from './slack/review-screen.ts';
import { type RunningSlackApp, type SlackConnection, startSlackApp } from './slack/slack-app.ts';
import { workspaces } from './slack/workspaces.ts';
import type { Reader } from './speech/format.ts';
import { openStore } from './store/open-store.ts';
import { competitionResults } from './use-cases/correct-competitions.ts';
import { ensureTeamWorkspace } from './use-cases/ensure-workspace.ts';
import { watchingGoals } from './use-cases/milestones/watch-ledger.ts';
import type { World } from './use-cases/ports.ts';
import { metricsOf } from './use-cases/workspace-metrics.ts';

export type OpenWorld = { readonly world: World; tidy(): Promise<void>; close(): Promise<void> };

/** The world with a real database behind it. `now` is real unless somebody moves it. */
export async function openWorld(
  { databaseUrl, dataDir }: DatabaseConfig,
  now: () => Instant = () => new Date().toISOString(),
): Promise<OpenWorld> {
  const store = await openStore({ url: databaseUrl, dataDir });
  return { world: { now, store }, tidy: () => store.tidy(), close: () => store.close() };
}

export type BotOptions = Pick<AppConfig, 'quickChartUrl'> & {
  readonly log: Logger;
  /** Gets ready to draw at once: whoever asks first does not wait longer. */
  readonly warm?: boolean;
};

/** Listens to Slack; `outbox` says what is to be said unasked whenever it is told that time has passed. */
export type Bot = RunningSlackApp & { readonly outbox: Pick<Outbox, 'tick' | 'idle'> };

/** The bot in front of an open world, listening to Slack. */
export async function startBot(
  world: World,
  connection: SlackConnection,
  { quickChartUrl, log, warm = false }: BotOptions,
): Promise<Bot> {
  const clock = () => Date.parse(world.now());
  const thread = threadRenderer({
    fallback: inProcessRenderer(),
    onFallback: (reason) => log.warn({ err: reason }, 'no thread for charts; drawn among the answers'),
  });
  if (warm && !quickChartUrl) thread.warm();
  const inTurn = inTurns();
  const known = metricsOf(world);
  const deps = {
    world: watchingGoals(world, (error) =>
      log.error({ err: error }, 'goals were not checked; the sweep will'),
    ),
    metricsOf: known,
    reviewScreen: reviewScreen({ world, metricsOf: known, log }),
    draw: pictures(rememberingRenderer(rendererOf(quickChartUrl, thread, log)), inTurn),
    people: people(clock),
    workspaces: workspaces(world.store.workspaces, clock),
    inFlight: inFlight(),
    inTurn,
    log,
  };
  const bot = await startSlackApp(connection, deps, async (team) => {
    const { id } = await ensureTeamWorkspace(world, team);
    // What had been reached before anybody was there to tell of it is history.
    await world.store.milestones.begunAt(id, world.now());
  });
  const ending = new AbortController();
  const clientOf = (teamId: string) => (teamId === bot.teamId ? bot.app.client : undefined);
  const messenger = slackMessenger(clientOf, log, ending.signal);
  bot.app.use(async ({ next }) => {
    messenger.heardFrom(bot.teamId);
    await next();
  });
  const compose = composePosts(deps);
  const results = competitionResults(world, compose);
  const outbox = startOutbox({
    world,
    messenger,
    compose,
    log,
    abort: () => ending.abort(),
  });
  return {
    ...bot,
    outbox: {
      ...outbox,
      tick: async () => {
        const failed = (error: unknown) => log.error({ err: error }, 'nobody knows how competitions ended');
        await results.look().catch(failed);
        await outbox.tick();
      },
    },
    stop: async () => {
      await Promise.all([outbox.stop(), bot.stop()]);
      await thread.close();
    },
  };
}

/** How the configuration says that Slack reaches us. */
export function connectionOf(config: AppConfig): SlackConnection {
  const { botToken, slackApiUrl, host, port } = config;
  return config.mode === 'socket'
    ? { mode: 'socket', botToken, slackApiUrl, appToken: config.appToken! }
    : { mode: 'http', botToken, slackApiUrl, signingSecret: config.signingSecret!, host, port };
}

/** In the house unless the operator named a QuickChart server: no figure leaves it by omission. */
function rendererOf(quickChartUrl: string | undefined, here: ChartRenderer, log: Logger): ChartRenderer {
  if (!quickChartUrl) return here;
  return quickChartRenderer({
    url: quickChartUrl,
    fallback: here,
    onFallback: (reason) => log.warn({ err: reason }, 'QuickChart did not draw; drawn here'),
  });
}

function pictures(renderer: ChartRenderer, inTurn: InTurn) {
  return async (answer: Answer, reader: Reader): Promise<Picture | undefined> => {
    const drawn = await inTurn(() => drawAnswer(answer, reader));
    return drawn && { png: await renderer.png(drawn.chart), alt: drawn.alt, filename: 'takt.png' };
  };
}
