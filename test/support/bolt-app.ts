import { App, type Logger, LogLevel } from '@slack/bolt';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';

export type RunningApp = {
  readonly app: App;
  readonly requestUrl: string | undefined;
  stop(): Promise<void>;
};

const nothing = () => {};
/** Bolt tells of every failure that a test brings about; the test says what it means. */
export const silent: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};

/** A real Bolt app in front of the sandbox: nothing differs from production but `slackApiUrl`. */
export async function startBolt(
  sandbox: Sandbox,
  by: 'http' | 'socket',
  listeners: (app: App) => void,
): Promise<RunningApp> {
  const common = {
    token: sandbox.botToken,
    logger: silent,
    deferInitialization: true,
    clientOptions: { slackApiUrl: sandbox.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
  };
  const app =
    by === 'socket'
      ? new App({ ...common, socketMode: true, appToken: sandbox.appToken })
      : new App({ ...common, signingSecret: sandbox.signingSecret });
  listeners(app);
  await app.init();
  if (by === 'socket') {
    await app.start();
    return { app, requestUrl: undefined, stop: async () => void (await app.stop()) };
  }
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  const address = server?.address();
  if (!address || typeof address === 'string') throw new Error('Bolt listens nowhere');
  const requestUrl = `http://127.0.0.1:${address.port}/slack/events`;
  await sandbox.connectHttp(requestUrl);
  return { app, requestUrl, stop: async () => void (await app.stop()) };
}
