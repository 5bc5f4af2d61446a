import { createCanvas } from '@napi-rs/canvas';
import { drawAnswer } from '../../src/charts/draw-answer.ts';
import { inProcessRenderer } from '../../src/charts/in-process-renderer.ts';
import { pngOf } from '../../src/charts/png.ts';
import type { Chart } from '../../src/charts/renderer.ts';
import { askKpi } from '../../src/use-cases/ask-kpi.ts';
import { BUILT_IN } from '../../src/use-cases/workspace-metrics.ts';
import { openWorld } from '../../src/wiring.ts';
import { type Bench, type Finding, findingOf } from './finding.ts';
import { inRounds, quickestIn } from './rounds.ts';
import { clockFrom } from './support/company.ts';
import { TEAM_ID } from './support/signed-command.ts';

/** A question for each kind of chart. */
const KINDS = {
  pace: 'meetings',
  level: 'pipeline',
  trend: 'cac by month',
  breakdown: 'leads by campaign',
  scorecard: '',
} as const;

/** From an answer to its picture, beside white paper of the same size. */
export const charts: Bench = {
  name: 'charts',
  about: 'drawing each kind of chart from its answer, beside a blank PNG of its size',
  run: async ({ ground, noise, quick }) => {
    const database = await ground.company('PGlite', 100_000);
    const { world, close } = await openWorld(database, clockFrom(Date.now));
    const workspace = (await world.store.workspaces.byTeam(TEAM_ID))!;
    const reader = {
      locale: workspace.locale,
      currency: workspace.currency,
      timeZone: workspace.timeZone,
      fiscalYear: { startMonth: workspace.fiscalYearStartMonth },
    };
    const asked = { workspace, ...BUILT_IN, channelId: 'CBENCH' };
    const renderer = inProcessRenderer();
    const findings: Finding[] = [];
    for (const [kind, question] of Object.entries(KINDS)) {
      const { answer } = await askKpi(world, asked, question);
      const drawn = () => {
        const { chart } = drawAnswer(answer, reader)!;
        return chart;
      };
      const size = drawn();
      const ms = quick ? 100 : 200;
      const rounds = await inRounds(
        { noise, rounds: quick ? 3 : 7 },
        {
          ours: () => quickestIn(ms, () => renderer.png(drawn())),
          limit: () => quickestIn(ms, () => blank(size)),
        },
      );
      findings.push(
        findingOf(rounds, {
          what: `${kind} chart (\`${`/kpi ${question}`.trim()}\`)`,
          unit: 'ms',
          limitIs: 'blank PNG of its size',
          aim: { of: 'ratio', most: 4 },
        }),
      );
    }
    await close();
    return findings;
  },
};

/** White paper, as large and as dense as a chart, through the same encoder. */
async function blank({ width, height }: Chart): Promise<Buffer> {
  const canvas = createCanvas(width * 2, height * 2);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  return pngOf({ width: canvas.width, height: canvas.height, rgba: canvas.data() });
}
