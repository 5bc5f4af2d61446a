import { beforeEach, describe, expect, test } from 'vitest';
import { demoClock } from '../../src/demo/demo-clock.ts';
import { figuresArrive } from '../../src/demo/figures-arrive.ts';
import { handOver } from '../../src/demo-company/load-demo-company.ts';
import type { Target } from '../../src/domain/target.ts';
import { companyOn } from '../demo-company/support/company-on.ts';
import { type MemoryLedger, memoryLedger } from '../support/memory-ledger.ts';

const BEGUN = '2026-11-06';
const company = companyOn(BEGUN);
const workspace = { ...company.workspace, id: 1 };

let real: number;
let ledger: MemoryLedger;
let targets: Target[];
let clock: ReturnType<typeof demoClock>;
let figures: ReturnType<typeof figuresArrive>;

beforeEach(async () => {
  real = Date.parse('2026-11-06T13:00:00.000Z');
  ledger = memoryLedger();
  targets = [];
  // Of each system the last delivery: enough to know when it was heard of.
  for (const delivery of company.deliveries.slice(-18)) await handOver(ledger, workspace.id, delivery);
  clock = demoClock(undefined, () => real);
  const store = {
    ledger,
    targets: {
      all: async () => targets,
      addAll: async (_: number, all: readonly Omit<Target, 'id'>[]) => {
        const added = all.map((target, at) => ({ ...target, id: String(targets.length + at + 1) }));
        targets.push(...added);
        return added;
      },
    },
  };
  await store.targets.addAll(workspace.id, company.targets);
  figures = figuresArrive({ store, workspace, begun: '2026-11-01' }, clock);
});

const arrive = () => figures.run(clock.now());
describe('the company’s figures', () => {
  test('are due when the last system has handed over, each morning', () => {
    const due = (after: string) => new Date(figures.next(Date.parse(after))!).toISOString();
    expect(due('2026-11-06T13:00:00.000Z')).toBe('2026-11-07T06:12:00.000Z');
    expect(due('2026-11-07T06:11:59.000Z')).toBe('2026-11-07T06:12:00.000Z');
    expect(due('2026-11-07T06:12:00.000Z')).toBe('2026-11-08T06:12:00.000Z');
    expect(due('2027-03-27T12:00:00.000Z')).toBe('2027-03-28T05:12:00.000Z');
  });

  test('do not come again on the day on which they have', async () => {
    const runs = (await ledger.importRuns(1, 1_000)).length;
    await arrive();
    expect(await ledger.importRuns(1, 1_000)).toHaveLength(runs);
  });

  test('come morning by morning as the clock is moved, with their own times', async () => {
    const before = (await ledger.importRuns(1, 1_000)).length;
    for (const day of ['2026-11-07', '2026-11-10']) {
      real = Date.parse(`${day}T10:00:00.000Z`);
      await arrive();
    }
    const runs = (await ledger.importRuns(1, 1_000)).slice(0, -before);
    const hubSpots = runs.filter(({ source }) => source === 'HubSpot').map(({ at }) => at);
    expect(hubSpots.toReversed()).toEqual([
      '2026-11-07T06:12:00.000Z',
      '2026-11-08T06:12:00.000Z',
      '2026-11-09T06:12:00.000Z',
      '2026-11-10T06:12:00.000Z',
    ]);
    expect(runs.flatMap(({ byMetric }) => byMetric).some(({ metric }) => metric === 'meetings')).toBe(true);
  });

  test('cannot be unlearned: the clock stays after them', async () => {
    let moved = 14 * 86_400_000;
    clock.follow({ now: () => clock.now() + moved, moved: () => moved });
    await arrive();
    moved = 0;
    expect(clock.instant()).toBe('2026-11-20T06:12:00.000Z');
  });

  test('bring the new year’s targets once they are agreed on, and only once', async () => {
    const januarys = () => targets.filter(({ from }) => from === '2027-01-01').length;
    real = Date.parse('2026-12-21T10:00:00.000Z');
    await arrive();
    expect(januarys()).toBe(0);
    real = Date.parse('2026-12-23T10:00:00.000Z');
    await arrive();
    const agreed = januarys();
    expect(agreed).toBeGreaterThan(3);
    real = Date.parse('2026-12-24T10:00:00.000Z');
    await arrive();
    expect(januarys()).toBe(agreed);
    expect(targets.length).toBe(company.targets.length + agreed);
  });
});
