/**
 * The sandbox's time: the given clock plus what it was moved by. Waiting is measured by the longer of this time and
 * real time, so that "3 seconds" end both for a bot that is slow and for a person who moves the clock.
 */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
  advance(ms: number): void;
  setTo(ms: number): void;
  /** Milliseconds by which it is ahead of the given clock. */
  moved(): number;
  mark(): Mark;
  /** Milliseconds since a mark. */
  since(mark: Mark): number;
  /** Runs the job once that long has passed. */
  after(ms: number, job: () => void): void;
  /** Back to the given clock; forgets the jobs. */
  reset(): void;
};

export type Mark = { readonly at: number; readonly real: number };

type Waiting = { readonly mark: Mark; readonly ms: number; readonly job: () => void };

export function startClock(given: () => number): Clock {
  let moved = 0;
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;
  const now = () => given() + moved;
  const mark = () => ({ at: now(), real: performance.now() });
  const since = (start: Mark) => Math.max(now() - start.at, performance.now() - start.real);

  const runDue = () => {
    clearTimeout(timer);
    const due = waiting.filter((one) => since(one.mark) >= one.ms);
    waiting = waiting.filter((one) => !due.includes(one));
    for (const one of due) one.job();
    if (waiting.length === 0) return;
    const next = Math.min(...waiting.map((one) => one.ms - since(one.mark)));
    timer = setTimeout(runDue, Math.max(1, next)).unref();
  };

  const advance = (ms: number) => {
    moved += ms;
    runDue();
  };
  return {
    now,
    mark,
    since,
    advance,
    setTo: (ms) => advance(ms - now()),
    moved: () => moved,
    after: (ms, job) => {
      waiting.push({ mark: mark(), ms, job });
      runDue();
    },
    reset: () => {
      clearTimeout(timer);
      waiting = [];
      moved = 0;
    },
  };
}
