import type { z } from 'zod';

/** Something Slack would refuse: where (a JSON pointer into what was given) and why, in Slack's words. */
export type Problem = { readonly pointer: string; readonly message: string };

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );

export const pointerTo = (path: Path): string => path.map((key) => `/${String(key)}`).join('');

/** zod's findings → Slack's sentences, as seen in answers that people have published. */
export function problemsOf(issues: readonly Issue[], value: unknown, under: Path = []): Problem[] {
  return issues.flatMap((issue) => explain(issue, value, under));
}

function explain(issue: Issue, value: unknown, under: Path): Problem[] {
  const here = pointerTo([...under, ...issue.path]);
  const given = at(value, issue.path);
  const say = (message: string, pointer = here): Problem[] => [{ pointer, message }];
  if (given === undefined && issue.path.length > 0 && issue.code !== 'custom') {
    const name = String(issue.path.at(-1));
    return say(`missing required field: ${name}`, pointerTo([...under, ...issue.path.slice(0, -1)]));
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => say(`invalid additional property: ${key}`));
    case 'invalid_union':
      // Every union here is told apart by `type`, and zod points at it.
      return say(`unsupported type: ${String(given)}`);
    case 'too_big':
      return say(tooMuch(issue));
    case 'too_small':
      return say(tooLittle(issue));
    case 'invalid_type':
      return say(issue.expected === 'array' ? 'must be an array' : `must provide ${an(issue)}`);
    case 'invalid_value':
      return issue.path.at(-1) === 'type'
        ? say(`unsupported type: ${String(given)}`)
        : say('must be a valid enum value');
    case 'invalid_format':
      return say(issue.format === 'regex' ? issue.message : `must be a valid ${issue.format}`);
    default:
      return say(issue.message);
  }
}

function tooMuch(issue: Issue & { code: 'too_big' }): string {
  if (issue.origin === 'string') return `must be less than ${Number(issue.maximum) + 1} characters`;
  if (issue.origin === 'array') return `no more than ${issue.maximum} items allowed`;
  return `must be no more than ${issue.maximum}`;
}

function tooLittle(issue: Issue & { code: 'too_small' }): string {
  if (issue.origin === 'string') return `must be more than ${Number(issue.minimum) - 1} characters`;
  if (issue.origin === 'array') return `must provide at least ${issue.minimum} items`;
  return `must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
}

const an = (issue: Issue & { code: 'invalid_type' }): string =>
  /^[aeiou]/.test(issue.expected) ? `an ${issue.expected}` : `a ${issue.expected}`;
