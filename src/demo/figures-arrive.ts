import { type LaterCompany, laterCompany } from '../demo-company/demo-company.ts';
import { agreeOn, type CompanyStore, handOver, heardBy } from '../demo-company/load-demo-company.ts';
import { lastMorning, morningOf, nextMorning } from '../demo-company/mornings.ts';
import { addDays, type CivilDate, type Instant } from '../domain/civil-date.ts';
import type { Job } from '../schedule/job.ts';
import type { DemoClock } from './demo-clock.ts';
import type { DemoWorld } from './demo-world.ts';

/** So many days are thought out at a time: it takes a second, however many they are. */
const AHEAD = 100;

/** Each morning the company's systems hand over what has happened since: the demo goes on living as its clock does. */
export function figuresArrive(
  {
    store,
    workspace,
    begun,
  }: Pick<DemoWorld, 'workspace' | 'begun'> & {
    readonly store: CompanyStore;
  },
  clock: DemoClock,
): Job<'figures'> {
  let thought: { readonly end: CivilDate; readonly company: LaterCompany } | undefined;

  const companyAt = (moment: Instant): LaterCompany => {
    const today = lastMorning(moment);
    if (!thought || thought.end <= today) {
      const end = addDays(today, AHEAD);
      thought = { end, company: laterCompany({ begun, end }) };
    }
    return thought.company;
  };

  return {
    name: 'figures',
    next: (after) => Date.parse(nextMorning(new Date(after).toISOString())),
    everyTime: false,
    run: async () => {
      const now = clock.instant();
      const heard = await heardBy(store.ledger, workspace.id);
      if ([...heard.values()].some((moment) => moment >= morningOf(lastMorning(now)))) return;
      const company = companyAt(now);
      for (const delivery of company.deliveries(heard, now)) {
        await handOver(store.ledger, workspace.id, delivery);
        clock.notBefore(delivery.learnedAt);
      }
      const agreed = company.targets.filter(({ setAt, agreements }) =>
        [setAt, ...agreements.map(({ at }) => at)].every((moment) => moment <= now),
      );
      await agreeOn(store.targets, workspace.id, agreed);
    },
  };
}
