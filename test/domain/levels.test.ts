import { describe, expect, test } from 'vitest';
import { levelReached, levelsAhead, misplacedLevel } from '../../src/domain/levels.ts';

const UP = { value: 80, minimum: 70, stretch: 95 };
const DOWN = { value: 100, minimum: 120, stretch: 90 };

describe('the levels of a target', () => {
  test.each([
    [69, 'up', null, ['minimum 1', 'value 11', 'stretch 26']],
    [70, 'up', 'minimum', ['value 10', 'stretch 25']],
    [80, 'up', 'value', ['stretch 15']],
    [95, 'up', 'stretch', []],
    [121, 'down', null, ['minimum 1', 'value 21', 'stretch 31']],
    [110, 'down', 'minimum', ['value 10', 'stretch 20']],
    [90, 'down', 'stretch', []],
  ] as const)('%d, good going %s, reaches %s, and then come %o', (actual, direction, reached, ahead) => {
    const levels = direction === 'up' ? UP : DOWN;
    expect(levelReached(actual, levels, direction)).toBe(reached);
    expect(levelsAhead(actual, levels, direction).map(({ level, missing }) => `${level} ${missing}`)).toEqual(
      ahead,
    );
  });

  test('without a minimum the first level is the target', () => {
    expect(levelReached(79, { ...UP, minimum: null }, 'up')).toBeNull();
    expect(levelsAhead(79, { ...UP, minimum: null }, 'up')[0]).toEqual({ level: 'value', missing: 1 });
  });

  test.each([
    [UP, 'up', null],
    [DOWN, 'down', null],
    [{ value: 80, minimum: 80, stretch: 80 }, 'up', null],
    [UP, 'down', 'minimum'],
    [{ value: 80, minimum: 81, stretch: null }, 'up', 'minimum'],
    [{ value: 80, minimum: null, stretch: 79 }, 'up', 'stretch'],
    [{ value: 80, minimum: null, stretch: 81 }, 'down', 'stretch'],
  ] as const)('%o, good going %s, has on the wrong side: %s', (levels, direction, expected) => {
    expect(misplacedLevel(levels, direction)).toBe(expected);
  });
});
