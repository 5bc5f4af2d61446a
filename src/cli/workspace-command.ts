import { Command, InvalidArgumentError, Option } from 'commander';
import { calendarOf } from '../domain/calendar.ts';
import { hasHolidays } from '../domain/holidays.ts';
import type { Locale } from '../domain/metric.ts';
import { periodAt } from '../domain/periods.ts';
import type { Workspace } from '../domain/workspace.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { type CliSentence, cli } from './cli-words.ts';
import type { Terminal } from './terminal.ts';

type Settings = Partial<Omit<Workspace, 'id' | 'teamId'>>;

/** `workspace`: shows what figures and dates depend on; with options, changes it. */
export function workspaceCommand(terminal: Terminal): Command {
  const { locale, out, withWorld } = terminal;
  const about = (key: CliSentence) => cli(locale, key);
  return new Command('workspace')
    .description(about('workspace.about'))
    .option('--name <name>', about('workspace.name'), filled(locale))
    .option('--time-zone <zone>', about('workspace.timeZone'), timeZone(locale))
    .option('--country <code>', about('workspace.country'), country(locale))
    .option('--region <code>', about('workspace.region'), (text) => text.toUpperCase() || null)
    .option('--works-on-eves <yes|no>', about('workspace.worksOnEves'), yesNo(locale))
    .option('--fiscal-year-start-month <month>', about('workspace.fiscalYear'), month(locale))
    .option('--currency <code>', about('workspace.currency'), currency(locale))
    .addOption(new Option('--language <language>', about('workspace.language')).choices(['en', 'sv']))
    .option('--json', about('option.json'), false)
    .action(async ({ json, language, ...rest }: Settings & { json: boolean; language?: Locale }) => {
      const change: Settings = { ...rest, ...(language && { locale: language }) };
      await withWorld(async (world, before) => {
        const isChange = Object.keys(change).length > 0;
        const workspace = isChange ? await world.store.workspaces.update(before.id, change) : before;
        const { today, fiscalYear } = rulesOf(world, workspace);
        const year = periodAt('year', today, fiscalYear);
        const workingDays = calendarOf(workspace).workingDays(year.from, year.to);
        if (json) return void out.write(`${JSON.stringify({ ...workspace, workingDays }, null, 2)}\n`);
        out.write(`${describe({ ...workspace, workingDays }, locale)}\n`);
      });
    });
}

const SHOWN = [
  'name',
  'teamId',
  'timeZone',
  'country',
  'region',
  'worksOnEves',
  'fiscalYearStartMonth',
  'currency',
  'locale',
  'workingDays',
] as const;

function describe(workspace: Workspace & { workingDays: number }, locale: Locale): string {
  const shown = (key: (typeof SHOWN)[number]): string => {
    const value = workspace[key];
    if (key === 'teamId') return workspace.teamId ?? cli(locale, 'workspace.none');
    if (typeof value === 'boolean') return cli(locale, value ? 'yes' : 'no');
    return value === null ? '' : String(value);
  };
  const rows = SHOWN.map((key) => [cli(locale, `workspace.row.${key}`), shown(key)]);
  const width = Math.max(...rows.map(([name = '']) => name.length));
  return rows.map(([name = '', value = '']) => `${name.padEnd(width)}  ${value}`.trimEnd()).join('\n');
}

function filled(locale: Locale) {
  return (text: string): string => {
    if (text.trim() === '') throw new InvalidArgumentError(cli(locale, 'problem.name'));
    return text.trim();
  };
}

function timeZone(locale: Locale) {
  return (text: string): string => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
    } catch {
      throw new InvalidArgumentError(cli(locale, 'problem.timeZone', { text }));
    }
  };
}

function country(locale: Locale) {
  return (text: string): string => {
    const code = text.toUpperCase();
    if (!hasHolidays(code)) throw new InvalidArgumentError(cli(locale, 'problem.country', { text }));
    return code;
  };
}

function currency(locale: Locale) {
  return (text: string): string => {
    const code = text.toUpperCase();
    if (!Intl.supportedValuesOf('currency').includes(code)) {
      throw new InvalidArgumentError(cli(locale, 'problem.currency', { text }));
    }
    return code;
  };
}

function month(locale: Locale) {
  return (text: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1 || value > 12) {
      throw new InvalidArgumentError(cli(locale, 'problem.month'));
    }
    return value;
  };
}

function yesNo(locale: Locale) {
  return (text: string): boolean => {
    if (/^(yes|ja|y|j)$/i.test(text)) return true;
    if (/^(no|nej|n)$/i.test(text)) return false;
    throw new InvalidArgumentError(cli(locale, 'problem.yesNo'));
  };
}
