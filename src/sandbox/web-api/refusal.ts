import type { Problem } from '../../block-kit/problem.ts';
import { inSlacksWords } from '../../block-kit/validate.ts';

/** Slack's `ok: false`, thrown from wherever it is noticed. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly error: string;
  readonly details: { readonly [key: string]: unknown };

  constructor(error: string, details: { readonly [key: string]: unknown } = {}) {
    super(error);
    this.error = error;
    this.details = details;
  }
}

/** With each problem and its pointer, as Slack does for `invalid_blocks` and `invalid_arguments`. */
export function refuseProblems(error: string, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const errors = problems.map(inSlacksWords);
  throw new Refusal(error, {
    ...(error === 'invalid_blocks' ? { errors } : {}),
    response_metadata: { messages: errors.map((line) => `[ERROR] ${line}`) },
  });
}
