/** Rings after a while, for everybody who asked; nothing is lost when it does not, only later. */
export type Alarms = {
  readonly lookIn: (ms: number) => void;
  /** Rings no more. */
  readonly silence: () => void;
};

const LONGEST_MS = 60_000;
/** Who wants to look at about the same time looks together. */
const TOGETHER_MS = 20;

export function alarms(ring: () => void): Alarms {
  const set = new Map<number, NodeJS.Timeout>();
  let isSilent = false;
  return {
    lookIn: (ms) => {
      const at = Math.ceil((performance.now() + Math.min(ms, LONGEST_MS)) / TOGETHER_MS) * TOGETHER_MS;
      if (isSilent || set.has(at)) return;
      const due = () => {
        set.delete(at);
        ring();
      };
      set.set(at, setTimeout(due, at - performance.now()).unref());
    },
    silence: () => {
      isSilent = true;
      for (const timer of set.values()) clearTimeout(timer);
    },
  };
}
