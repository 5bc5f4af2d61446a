import { InvalidArgumentError } from 'commander';
import { DIMENSIONS, type Dimension, type Dimensions } from '../../domain/dimension.ts';
import type { Locale } from '../../domain/metric.ts';
import { TEAM_DEPARTMENTS, type TeamDepartment } from '../../domain/target.ts';
import { partyNames } from '../../speech/contract-words.ts';
import { list } from '../../speech/format.ts';
import { cli } from '../cli-words.ts';
import { targetCli } from './target-words.ts';

/** `owner="Anna Berg"`, again for more. */
export function dimensionOption(locale: Locale) {
  return (text: string, before: Dimensions): Dimensions => {
    const { name, value } = assigned(text);
    if (!DIMENSIONS.includes(name as Dimension) || value === '') {
      throw new InvalidArgumentError(
        cli(locale, 'problem.for', { text, dimensions: list(DIMENSIONS, locale) }),
      );
    }
    return { ...before, [name]: value };
  };
}

/** Somebody's name for each department. */
export type Named = Readonly<Partial<Record<TeamDepartment, string>>>;

/** `sales="Anna Berg"`, again for more; the department in either language. */
export function personOption(locale: Locale) {
  return (text: string, before: Named): Named => {
    const { name, value } = assigned(text);
    const department = departmentNamed(name);
    if (!department || value === '') throw new InvalidArgumentError(targetCli(locale, 'problem.department'));
    return { ...before, [department]: value };
  };
}

export function departmentOption(locale: Locale) {
  return (text: string): TeamDepartment => {
    const department = departmentNamed(text.trim());
    if (!department) throw new InvalidArgumentError(targetCli(locale, 'problem.party'));
    return department;
  };
}

function departmentNamed(word: string): TeamDepartment | undefined {
  const wanted = word.toLowerCase();
  return TEAM_DEPARTMENTS.find((department) =>
    (['en', 'sv'] as const).some((locale) => partyNames([department], locale) === wanted),
  );
}

function assigned(text: string): { name: string; value: string } {
  const at = text.indexOf('=');
  return { name: text.slice(0, Math.max(0, at)).trim(), value: text.slice(at + 1).trim() };
}
