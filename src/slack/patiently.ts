import { setTimeout as pause } from 'node:timers/promises';

/** Somebody waits: after so many seconds it is better to say that it did not work. */
const LONGEST_S = 20;
const TRIES = 4;

/**
 * Calls Slack, and again where it only asks to wait (one message a second and channel): it has not done anything then, so
 * nothing is done twice. @throws whatever else Slack answers
 */
export async function patiently<Result>(call: () => Promise<Result>): Promise<Result> {
  let waited = 0;
  for (let tries = 1; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      const seconds = askedToWait(error);
      if (seconds === undefined || tries === TRIES || waited + seconds > LONGEST_S) throw error;
      waited += seconds;
      await pause(seconds * 1000);
    }
  }
}

function askedToWait(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('retryAfter' in error)) return undefined;
  const { retryAfter } = error;
  return typeof retryAfter === 'number' && retryAfter >= 0 ? Math.max(1, retryAfter) : undefined;
}
