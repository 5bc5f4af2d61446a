import type { BotWanted, Memory } from './bot-process.ts';
import { connections, post } from './open-loop.ts';
import { type BenchProcess, startProcess } from './process-protocol.ts';
import { signedCommand } from './signed-command.ts';

/** Takt and an empty Bolt handler, each in a process of its own, and a Slack that types to both. */
export type BenchSlack = {
  readonly takt: BenchBot;
  readonly empty: BenchBot;
  stop(): Promise<void>;
};

export type BenchBot = {
  /** Types `/kpi TEXT`; settles when it is acknowledged. */
  types(text: string): Promise<Typed>;
  memory(): Promise<Memory>;
};

export type Typed = {
  /** Waits for so many messages. @returns milliseconds from the typing to the arrival of each */
  answers(messages: number): Promise<number[]>;
};

export async function startBenchSlack(
  database: Pick<BotWanted, 'databaseUrl' | 'dataDir'>,
): Promise<BenchSlack> {
  const slack = await startProcess(new URL('./silent-slack-process.ts', import.meta.url));
  const start = (bot: BotWanted['bot']) =>
    startProcess(new URL('./bot-process.ts', import.meta.url), { ...database, bot, slack: slack.ready });
  const takt = await start('takt');
  const empty = await start('empty');
  const agent = connections();
  let typed = 0;

  const botOf = (bot: BenchProcess): BenchBot => ({
    types: async (text) => {
      typed += 1;
      const id = String(typed);
      const startNs = process.hrtime.bigint();
      await post(bot.ready, signedCommand(text, `${slack.ready}/response/${id}`), agent);
      return {
        answers: async (messages) => {
          const cameNs = await slack.ask<bigint[]>('taken', { id, messages });
          return cameNs.map((atNs) => Number(atNs - startNs) / 1e6);
        },
      };
    },
    memory: () => bot.ask<Memory>('memory'),
  });

  return {
    takt: botOf(takt),
    empty: botOf(empty),
    stop: async () => {
      agent.destroy();
      await Promise.all([takt, empty, slack].map((one) => one.stop()));
    },
  };
}
