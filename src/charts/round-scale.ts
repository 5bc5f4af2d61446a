export type RoundScale = {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly ticks: readonly number[];
};

const STEPS = [1, 2, 2.5, 5];

/**
 * An axis of round numbers that holds all the values with four or five ticks (six at need, fewer only for whole numbers below 3),
 * as tight as it gets. With `zero` it starts at zero, or holds it; `whole` allows whole ticks only.
 */
export function roundScale(
  values: readonly number[],
  { zero, whole }: { zero: boolean; whole: boolean },
): RoundScale {
  const low = Math.min(...values, ...(zero || values.length === 0 ? [0] : []));
  const high = Math.max(...values, ...(zero || values.length === 0 ? [0] : []));
  if (low === 0 && high === 0) return { min: 0, max: 1, step: 1, ticks: [0] };
  // Values that differ by rounding alone are one value.
  const flat = high - low < Math.max(Math.abs(low), Math.abs(high)) * 1e-9;
  const span = flat ? Math.abs(high) * 0.1 : high - low;
  const steps = stepsNear(span).filter((step) => !whole || Number.isInteger(step));
  const scales = (steps.length > 0 ? steps : [1]).map((step) =>
    scaleBy(step, low, flat ? high + span : high),
  );
  const withTicks = (most: number) => scales.filter(({ ticks }) => ticks.length >= 4 && ticks.length <= most);
  const fitting = [withTicks(5), withTicks(6)].find((some) => some.length > 0) ?? scales;
  return fitting.reduce((best, scale) => (scale.max - scale.min < best.max - best.min ? scale : best));
}

function stepsNear(span: number): number[] {
  const power = Math.floor(Math.log10(span)) - 1;
  return [power, power + 1]
    .flatMap((exponent) => STEPS.map((step) => Number((step * 10 ** exponent).toPrecision(12))))
    .concat(10 ** (power + 2));
}

function scaleBy(step: number, low: number, high: number): RoundScale {
  // Seven digits of slack: 0.3 / 0.1 is a little less than 3.
  const first = Math.floor(low / step + 1e-7);
  const last = Math.ceil(high / step - 1e-7);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
  return { min: ticks[0]!, max: ticks.at(-1)!, step, ticks };
}
