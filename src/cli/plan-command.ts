import { Command, InvalidArgumentError } from 'commander';
import type { CivilDate } from '../domain/civil-date.ts';
import { dateAt } from '../domain/civil-date.ts';
import type { PlanGoal } from '../domain/funnel/growth-plan.ts';
import { readAmount } from '../speech/amount-words.ts';
import { funnelSay } from '../speech/funnel-words.ts';
import { readGoal, readPart } from '../speech/kpi-words/plan-words.ts';
import { inPeriod } from '../speech/period-name.ts';
import { speakPlan } from '../speech/plan-sentences.ts';
import { planGrowth } from '../use-cases/plan-growth.ts';
import { savePlan } from '../use-cases/save-plan.ts';
import { type CliSentence, cli } from './cli-words.ts';
import { planJson } from './funnel-json.ts';
import { dateOption, usage, yearOption } from './parsed-options.ts';
import { spokenText } from './spoken-text.ts';
import { readerIn, type Terminal } from './terminal.ts';

type PlanOptions = {
  customers?: PlanGoal;
  revenue?: PlanGoal;
  growth?: PlanGoal;
  newShare?: number;
  marketingShare?: number;
  averageDeal?: number;
  year?: number;
  defaultRates: boolean;
  byMonth: boolean;
  save: boolean;
  by: string;
  today?: CivilDate;
  json: boolean;
};

/** `plan --customers 10`: the reverse funnel of a year; with `--save` its whole tree becomes targets. */
export function planCommand(terminal: Terminal): Command {
  const { locale, out, withWorld } = terminal;
  const read =
    <Value>(problem: CliSentence, reading: (text: string) => Value | null) =>
    (text: string) => {
      const value = reading(text);
      if (value === null) throw new InvalidArgumentError(cli(locale, problem, { text }));
      return value;
    };
  const goal = (kind: PlanGoal['kind']) => read(`problem.plan.${kind}`, (text) => readGoal(kind, text));
  const part = read('problem.plan.share', readPart);
  return new Command('plan')
    .description(cli(locale, 'plan.about'))
    .option('--customers <count>', cli(locale, 'plan.customers'), goal('customers'))
    .option('--revenue <amount>', cli(locale, 'plan.revenue'), goal('revenue'))
    .option('--growth <share>', cli(locale, 'plan.growth'), goal('growth'))
    .option('--new-share <share>', cli(locale, 'plan.newShare'), part)
    .option('--marketing-share <share>', cli(locale, 'plan.marketingShare'), part)
    .option(
      '--average-deal <amount>',
      cli(locale, 'plan.averageDeal'),
      read('problem.plan.revenue', amountOf),
    )
    .option('--year <year>', cli(locale, 'plan.year'), yearOption(locale))
    .option('--default-rates', cli(locale, 'plan.defaultRates'), false)
    .option('--by-month', cli(locale, 'plan.byMonth'), false)
    .option('--save', cli(locale, 'plan.save'), false)
    .option('--by <name>', cli(locale, 'target.set.by'), 'CLI')
    .option('--today <date>', cli(locale, 'ask.today'), dateOption(locale))
    .option('--json', cli(locale, 'option.json'), false)
    .action(async (options: PlanOptions) => {
      const goals = [options.customers, options.revenue, options.growth].filter((one) => one !== undefined);
      if (goals.length > 1) throw usage(cli(locale, 'problem.plan.goals'));
      const { today } = options;
      await withWorld(async (real, workspace, { catalogue }) => {
        const world = today ? { ...real, now: () => dateAt(today, '12:00', workspace.timeZone) } : real;
        const wanted = {
          goal: goals[0] ?? null,
          newShare: options.newShare ?? null,
          marketingShare: options.marketingShare ?? null,
          averageDeal: options.averageDeal ?? null,
          year: options.year ?? null,
          usualRates: options.defaultRates,
        };
        const answer = await planGrowth(world, workspace, catalogue, wanted, options);
        const reader = readerIn(workspace, locale);
        const spoken = spokenText(speakPlan(answer, catalogue.get, reader));
        if (!answer.plan) throw usage(spoken);
        const saved = options.save
          ? await savePlan(world, workspace, catalogue, answer.plan, options.by)
          : null;
        if (options.json) {
          const told = { ...planJson(answer), saved: saved && { targets: saved.set, set_at: saved.setAt } };
          return void out.write(`${JSON.stringify(told, null, 2)}\n`);
        }
        const count = saved?.set ?? 0;
        const when = { count, inPeriod: inPeriod(answer.year, answer.today, reader) };
        const state = !saved ? 'plan.draft' : count > 0 ? 'plan.saved' : 'plan.saved.none';
        out.write(`${spoken}\n\n${funnelSay(locale, state, when)}\n`);
      });
    });
}

function amountOf(text: string): number | null {
  const amount = readAmount(text);
  return amount !== null && amount > 0 ? amount : null;
}
