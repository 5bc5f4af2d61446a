import { type Bench, type Finding, findingOf } from './finding.ts';
import { inRounds } from './rounds.ts';
import { median } from './statistics.ts';
import { type BenchBot, startBenchSlack } from './support/bench-slack.ts';

const OBSERVATIONS = 100_000;
/** What is asked, and how many messages answer it. */
const QUESTIONS = [
  { text: 'pipeline', messages: 2 },
  { text: '', messages: 2 },
  { text: 'cac by month', messages: 2 },
  { text: 'leads by campaign', messages: 2 },
  { text: 'explain cac', messages: 1 },
] as const;

/** From the request to the words at Slack's door, with nobody else asking. */
export const words: Bench = {
  name: 'words',
  about: `the words of an answer from ${OBSERVATIONS.toLocaleString('en')} observations, beside Bolt saying fixed words`,
  run: async ({ ground, noise, quick }) => {
    const findings: Finding[] = [];
    for (const kind of ground.kinds) {
      const slack = await startBenchSlack(await ground.company(kind, OBSERVATIONS));
      const p50 = (bot: BenchBot, text: string, messages: number) => async () => {
        const times: number[] = [];
        for (let i = 0; i < (quick ? 5 : 15); i += 1) {
          const [words] = await (await bot.types(text)).answers(messages);
          times.push(words!);
        }
        return median(times);
      };
      for (const { text, messages } of QUESTIONS) {
        const rounds = await inRounds(
          { noise, rounds: quick ? 3 : 5 },
          { ours: p50(slack.takt, text, messages), limit: p50(slack.empty, `say ${SAID}`, 1) },
        );
        findings.push(
          findingOf(rounds, {
            what: `words of \`${`/kpi ${text}`.trim()}\`, ${kind}`,
            unit: 'ms',
            limitIs: 'Bolt, saying fixed words',
            aim: { of: 'ours', most: 20 },
          }),
        );
      }
      await slack.stop();
    }
    return findings;
  },
};

/** About as long as an answer. */
const SAID = 'Ni ligger i takt. '.repeat(150);
