// A child process of celebration-killed.chaos.ts: delivers what reaches a target, and hangs at one step of telling of it.
import { openStore } from '../../../src/store/open-store.ts';
import { watchingGoals } from '../../../src/use-cases/milestones/watch-ledger.ts';
import type { Store } from '../../../src/use-cases/ports.ts';
import { brings } from '../../support/crossings.ts';

/** Where it can be killed: the figures are committed; what they mean is known and not remembered; all of it is committed. */
export type Step = 'committed' | 'judged' | 'remembered';

const { url, workspaceId, step, now } = JSON.parse(process.argv[2]!) as {
  readonly url: string;
  readonly workspaceId: number;
  readonly step: Step;
  readonly now: string;
};
const store = await openStore({ url });
const world = watchingGoals({ now: () => now, store: hangingAt(store) }, (error) => {
  throw error;
});
const workspace = (await store.workspaces.byId(workspaceId))!;
await brings(world, workspace, 'the last', 20);

function hangingAt({ ledger, milestones, ...rest }: Store): Store {
  const hang = async (at: Step) => {
    if (at !== step) return;
    process.send?.(at);
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  };
  return {
    ...rest,
    ledger: {
      ...ledger,
      record: async (...delivery) => {
        const recorded = await ledger.record(...delivery);
        await hang('committed');
        return recorded;
      },
    },
    milestones: {
      ...milestones,
      add: async (...news) => {
        await hang('judged');
        const added = await milestones.add(...news);
        await hang('remembered');
        return added;
      },
    },
  };
}
