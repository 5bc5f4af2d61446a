import { type Agreement, NOTHING_MORE, type Target, type TeamDepartment } from '../../src/domain/target.ts';

/** 80 meetings a month, as Åsa set it. */
export function aTarget(about: Partial<Target> = {}): Target {
  return {
    ...NOTHING_MORE,
    id: '1',
    metric: 'meetings',
    value: 80,
    every: 'month',
    from: '2026-01-01',
    until: null,
    filter: {},
    setAt: '2026-01-01T08:00:00.000Z',
    setBy: 'Åsa',
    ...about,
  };
}

const NAMES: Readonly<Record<TeamDepartment, string>> = {
  sales: 'Åsa',
  marketing: 'Sara',
  delivery: 'Maria',
};

export function aYes(department: TeamDepartment, about: Partial<Agreement> = {}): Agreement {
  const name = NAMES[department];
  return { department, name, userId: `U${name}`, at: '2026-01-12T12:00:00.000Z', ...about };
}

/** What sales and marketing share: agreed by those named. */
export function aSharedTarget(agreedBy: readonly TeamDepartment[], about: Partial<Target> = {}): Target {
  return aTarget({
    parties: ['sales', 'marketing'],
    agreements: agreedBy.map((department) => aYes(department)),
    ...about,
  });
}
