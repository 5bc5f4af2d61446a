/**
 * Work that goes on after Slack has its acknowledgement. Bolt's `app.stop()` does not wait for it, so an answer
 * could be lost at every deployment: stopping drains this first.
 */
export type InFlight = {
  track<T>(work: Promise<T>): Promise<T>;
  /** When everything is done, or after the given time, whichever comes first; `false` where something was left. */
  drain(ms: number): Promise<boolean>;
};

export function inFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  return {
    track: (work) => {
      running.add(work);
      const forget = () => running.delete(work);
      work.then(forget, forget);
      return work;
    },
    drain: async (ms) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<boolean>((resolve) => {
        timer = setTimeout(() => resolve(false), ms);
      });
      const done = Promise.allSettled([...running]).then(() => true);
      const drained = await Promise.race([done, late]);
      clearTimeout(timer);
      return drained;
    },
  };
}
