import { type Bench, type Finding, findingOf, type Setting } from './finding.ts';
import { inRounds, pick } from './rounds.ts';
import { percentile } from './statistics.ts';
import { type BenchBot, type BenchSlack, startBenchSlack } from './support/bench-slack.ts';
import { atRate } from './support/open-loop.ts';

const PER_SECOND = 50;
/** The words, and the chart in a message of its own. */
const MESSAGES = 2;

/** How soon Slack has its acknowledgement while the bot answers fifty people a second, charts and all. */
export const ack: Bench = {
  name: 'ack',
  about: `acknowledging ${PER_SECOND} commands a second, beside a Bolt handler that does nothing else`,
  run: async (setting) => {
    const slack = await startBenchSlack(await setting.ground.company('PGlite', 100_000));
    let days = 0;
    const findings = [
      ...(await acks(setting, slack, '`/kpi pipeline`', () => 'pipeline', 2)),
      // Nobody asks the same twice, so that nothing drawn before can serve.
      ...(await acks(
        setting,
        slack,
        '`/kpi meetings last N days`',
        () => `meetings last ${10 + (days++ % 400)} days`,
      )),
    ];
    await slack.stop();
    return findings;
  },
};

async function acks(
  { noise, quick }: Setting,
  slack: BenchSlack,
  command: string,
  text: () => string,
  mostRatio?: number,
): Promise<Finding[]> {
  const load = (bot: BenchBot, messages: number) => async () => {
    const under: Promise<unknown>[] = [];
    const times = await atRate(PER_SECOND, PER_SECOND * (quick ? 2 : 5), async () => {
      const typed = await bot.types(text());
      if (messages > 0) under.push(typed.answers(messages));
    });
    // What is still being answered must not fall to the other's account.
    await Promise.all(under);
    return times;
  };
  const rounds = await inRounds(
    { noise, rounds: quick ? 2 : 4 },
    { ours: load(slack.takt, MESSAGES), limit: load(slack.empty, 0) },
  );
  const at = (share: number) => pick(rounds, (times) => percentile(times, share));
  const about = { unit: 'ms', limitIs: 'empty Bolt handler' } as const;
  const what = `ack of ${command}, ${PER_SECOND}/s`;
  const aim = mostRatio === undefined ? null : ({ of: 'ratio', most: mostRatio } as const);
  return [
    findingOf(at(0.99), { ...about, what: `${what}: p99`, aim }),
    findingOf(at(0.5), { ...about, what: `${what}: p50`, isHeadline: false }),
  ];
}
