import type { Answer } from '../domain/answer.ts';
import type { KpiRequest } from '../domain/kpi-request.ts';
import type { MetricNames } from '../speech/kpi-words/metric-names.ts';
import { readKpiWords } from '../speech/kpi-words.ts';
import { type AskedIn, answerRequest } from './answer-request.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

export type Asked = {
  /** `null` where the words were not understood. */
  readonly request: KpiRequest | null;
  readonly answer: Answer;
};

/** Understands what somebody typed and answers it; the one way in from a command, a button or a terminal. */
export async function askKpi(
  world: World,
  askedIn: AskedIn & { readonly names: MetricNames },
  text: string,
): Promise<Asked> {
  const { today, fiscalYear } = rulesOf(world, askedIn.workspace);
  const read = readKpiWords(text, { today, fiscalYear, names: askedIn.names });
  if ('problem' in read) return { request: null, answer: { kind: 'problem', problem: read.problem } };
  return { request: read.request, answer: await answerRequest(world, askedIn, read.request) };
}
