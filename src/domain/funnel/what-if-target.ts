import type { WorkingDays } from '../kpi-report.ts';
import { tidy } from '../numbers.ts';
import { toNumber } from './fraction.ts';
import type { Tried } from './gap.ts';
import { stageComing } from './what-if.ts';

/**
 * The target that holds somebody to what was tried: of a stage what there is, what comes by itself in the days left,
 * and what is added; of anything else just what it is to become. Rounded so that reaching it is enough.
 */
export function targetOfTrying({ lever, whatIf }: Tried, soFar: number, { left }: WorkingDays): number {
  const { by, unit } = whatIf;
  switch (lever.kind) {
    case 'stage': {
      const added = unit === 'things' ? by : by * (stageComing(lever) ?? 0);
      return Math.ceil(tidy(soFar + (lever.perDay ?? 0) * left + added));
    }
    case 'rate':
      return Math.ceil(tidy(toNumber(lever.rate) * (1 + by) * 1000)) / 1000;
    case 'deal':
      return Math.ceil(tidy((lever.value ?? 0) * (1 + by)));
    case 'cycle':
      return Math.floor(tidy((lever.value ?? 0) * (1 + by)));
  }
}
