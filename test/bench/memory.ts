import type { Bench, Finding } from './finding.ts';
import { type Point, slopesOf, spreadOf } from './statistics.ts';
import { type BenchBot, startBenchSlack } from './support/bench-slack.ts';
import type { Memory } from './support/bot-process.ts';

/** In turn: nine questions in words for each that draws a chart. */
const QUESTIONS = [
  { text: 'pipeline', messages: 2 },
  { text: 'explain cac', messages: 1 },
  { text: 'list', messages: 1 },
  { text: 'explain meetings', messages: 1 },
  { text: 'pipline', messages: 1 },
  { text: 'explain win rate', messages: 1 },
  { text: 'help', messages: 1 },
  { text: 'explain revenue', messages: 1 },
  { text: 'explain churn', messages: 1 },
  { text: 'explain pipeline', messages: 1 },
] as const;

/** People who ask at the same time. */
const AT_ONCE = 4;
const SAMPLES = 25;
/** Until the compiler and the caches have seen everything. */
const WARM_UP = 0.4;
/** How much may be left over of a thousand commands: what a leak of one answer each would exceed many times. */
const TOLERANCE_MB = { heapBytes: 0.25, residentBytes: 2 } as const;
const NAMES = { heapBytes: 'heap', residentBytes: 'resident memory' } as const;

/** Whether memory comes back: after the warm-up, each sample is taken after a full collection. */
export const memory: Bench = {
  name: 'memory',
  about: 'what commands and charts leave behind in memory, beside an empty Bolt handler',
  run: async ({ ground, quick }) => {
    const commands = quick ? 2_000 : 10_000;
    const slack = await startBenchSlack(await ground.company('PGlite', 10_000));
    const ours = await memoryOver(commands, slack.takt, ({ messages }) => messages);
    const limit = await memoryOver(commands, slack.empty, () => 0);
    await slack.stop();
    return (['heapBytes', 'residentBytes'] as const).map((kind): Finding => {
      const grown = (samples: readonly Sample[]) => spreadOf(slopesOf(samples.map(pointOf(kind))));
      return {
        what: `${NAMES[kind]} gained by 1,000 commands, of ${commands.toLocaleString('en')} with ${(commands / QUESTIONS.length).toLocaleString('en')} charts`,
        unit: 'MB',
        ours: grown(ours),
        limit: grown(limit),
        limitIs: 'empty Bolt handler',
        ratio: null,
        // A quick run is over before everything is warm.
        aim: quick ? null : { of: 'ours', most: TOLERANCE_MB[kind] },
        isHeadline: true,
      };
    });
  },
};

type Sample = { readonly commands: number; readonly memory: Memory };

/** Thousands of commands across, megabytes up. */
function pointOf(kind: keyof Memory): (sample: Sample) => Point {
  return ({ commands, memory }) => ({ x: commands / 1_000, y: memory[kind] / 2 ** 20 });
}

async function memoryOver(
  commands: number,
  bot: BenchBot,
  messagesTo: (question: (typeof QUESTIONS)[number]) => number,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  let asked = 0;
  const askUntil = async (most: number) => {
    while (asked < most) {
      const question = QUESTIONS[asked % QUESTIONS.length]!;
      asked += 1;
      const typed = await bot.types(question.text);
      const messages = messagesTo(question);
      if (messages > 0) await typed.answers(messages);
    }
  };
  for (let sample = 1; sample <= SAMPLES; sample += 1) {
    const most = Math.round((commands * sample) / SAMPLES);
    await Promise.all(Array.from({ length: AT_ONCE }, () => askUntil(most)));
    if (sample > SAMPLES * WARM_UP) samples.push({ commands: most, memory: await bot.memory() });
  }
  return samples;
}
