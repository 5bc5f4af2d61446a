/** Something that is done by the clock. Moments are milliseconds since 1970. */
export type Job<Name extends string = string> = {
  readonly name: Name;
  /** The first moment after another at which it is due; `undefined` when it never is again. */
  next(after: number): number | undefined;
  /** Whether each time counts. Of the others, the last one that was missed does for all. */
  readonly everyTime: boolean;
  /** So often that it is only worth a word when it fails. */
  readonly isQuiet?: boolean;
  run(at: number): Promise<void>;
};

export type Due<J extends Job> = { readonly at: number; readonly job: J };

/** The first thing that falls due after a moment. */
export function nextDue<J extends Job>(jobs: readonly J[], after: number): Due<J> | undefined {
  return dueOf(jobs, (job) => {
    const at = job.next(after);
    return at === undefined ? [] : [at];
  })[0];
}

/** What falls due after one moment and no later than another, in the order in which it does. */
export function dueBetween<J extends Job>(jobs: readonly J[], after: number, until: number): Due<J>[] {
  return dueOf(jobs, (job) => {
    return job.everyTime ? timesOf(job, after, until) : lastTimeOf(job, after, until);
  });
}

function dueOf<J extends Job>(jobs: readonly J[], times: (job: J) => readonly number[]): Due<J>[] {
  return jobs.flatMap((job) => times(job).map((at) => ({ at, job }))).sort((a, b) => a.at - b.at);
}

function timesOf(job: Job, after: number, until: number): number[] {
  const times: number[] = [];
  let at = job.next(after);
  while (at !== undefined && at <= until) {
    times.push(at);
    at = job.next(at);
  }
  return times;
}

/** None of those before is kept: of a job that is due every minute, a year has half a million. */
function lastTimeOf(job: Job, after: number, until: number): number[] {
  let last: number | undefined;
  let at = job.next(after);
  while (at !== undefined && at <= until) {
    last = at;
    at = job.next(at);
  }
  return last === undefined ? [] : [last];
}
