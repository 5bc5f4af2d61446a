import type { Answer } from '../domain/answer.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import type { KpiRequest } from '../domain/kpi-request.ts';
import type { Locale } from '../domain/metric.ts';
import { type MetricNames, withoutNear } from '../speech/kpi-words/metric-names.ts';
import { readKpiWords } from '../speech/kpi-words.ts';
import { readQuestion } from '../speech/questions/read-question.ts';
import { type AskedIn, answerRequest } from './answer-request.ts';
import { withKnownFilter } from './known-filter.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

export type Asked = {
  /** `null` where the words were not understood. */
  readonly request: KpiRequest | null;
  readonly answer: Answer;
  /** How free words were taken; `null` where they were typed word for word. */
  readonly understood: Understood | null;
};

export type Understood = {
  /** In which the question was asked, where that can be told. */
  readonly locale: Locale | null;
  /** Left aside, as typed. */
  readonly skipped: readonly string[];
  /** Other metrics that may have been meant. */
  readonly near: readonly string[];
  readonly today: CivilDate;
};

export type Asking = AskedIn & { readonly names: MetricNames };

/** Understands what somebody typed and answers it; the one way in from a command, a button or a terminal. */
export async function askKpi(world: World, asking: Asking, text: string): Promise<Asked> {
  const { today, fiscalYear } = rulesOf(world, asking.workspace);
  const read = readKpiWords(text, { today, fiscalYear, names: withoutNear(asking.names) });
  if ('problem' in read) return askQuestion(world, asking, text, null);
  return { ...(await answerKnown(world, asking, read.request)), understood: null };
}

/** Answers what is asked of names that the figures know. */
async function answerKnown(world: World, asking: Asking, request: KpiRequest) {
  const known = await withKnownFilter(world, asking.workspace, request);
  if ('problem' in known) {
    const answer: Answer = { kind: 'problem', problem: known.problem };
    return { request: null, answer };
  }
  return { request: known.request, answer: await answerRequest(world, asking, known.request) };
}

/** The same in somebody's own words; `before` is what was last understood in the same conversation. */
export async function askQuestion(
  world: World,
  asking: Asking,
  text: string,
  before: KpiRequest | null,
): Promise<Asked> {
  const { workspace, names } = asking;
  const { today, fiscalYear } = rulesOf(world, workspace);
  const values = await world.store.ledger.dimensionValues(workspace.id);
  const read = readQuestion(text, { today, fiscalYear, names, values }, before);
  const { locale } = read;
  if ('problem' in read) {
    const answer: Answer = { kind: 'problem', problem: read.problem };
    return { request: null, answer, understood: { locale, skipped: [], near: [], today } };
  }
  const { request, skipped, near } = read;
  const answered = await answerKnown(world, asking, request);
  return { ...answered, understood: { locale, skipped, near, today } };
}
