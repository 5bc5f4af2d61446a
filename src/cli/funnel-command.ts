import { Command, CommanderError } from 'commander';
import { type Fraction, fraction, fractionOf, toNumber } from '../domain/funnel/fraction.ts';
import { type NamedStage, ownFunnel } from '../domain/funnel/own-funnel.ts';
import { type Funnel, USUAL_FUNNEL } from '../domain/funnel/stages.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import { readShare } from '../speech/amount-words.ts';
import { percent } from '../speech/format.ts';
import type { Spoken } from '../speech/spoken.ts';
import { cli } from './cli-words.ts';
import { type Naming, namedMetric } from './named-metric.ts';
import { usage } from './parsed-options.ts';
import { spokenText } from './spoken-text.ts';
import type { Terminal } from './terminal.ts';

/** `funnel`, `funnel set STAGE …` and `funnel usual`: which stages there are, in what order, and their rules of thumb. */
export function funnelCommand(terminal: Terminal): Command {
  const { locale, withWorld } = terminal;
  return new Command('funnel')
    .description(cli(locale, 'funnel.about'))
    .addCommand(
      new Command('show')
        .description(cli(locale, 'funnel.show.about'))
        .option('--json', cli(locale, 'option.json'), false)
        .action(({ json }: { json: boolean }) =>
          withWorld(async ({ store }, { id }, { catalogue }) =>
            show((await store.funnels.of(id)) ?? USUAL_FUNNEL, json, catalogue, terminal),
          ),
        ),
    )
    .addCommand(
      new Command('set')
        .description(cli(locale, 'funnel.set.about'))
        .argument('<stages...>', cli(locale, 'funnel.set.stages'))
        .action((words: string[]) =>
          withWorld(async ({ store }, { id }, { catalogue, names }) => {
            const read = ownFunnel(
              words.map((word) => stageIn(word, { names, locale })),
              catalogue,
            );
            if ('problem' in read) {
              const { kind, metric } = read.problem;
              throw usage(cli(locale, `problem.funnel.${kind}`, { metric }));
            }
            await store.funnels.set(id, read.funnel);
            show(read.funnel, false, catalogue, terminal);
          }),
        ),
    )
    .addCommand(
      new Command('usual').description(cli(locale, 'funnel.usual.about')).action(() =>
        withWorld(async ({ store }, { id }, { catalogue }) => {
          await store.funnels.set(id, null);
          show(USUAL_FUNNEL, false, catalogue, terminal);
        }),
      ),
    );
}

/** `meetings`, `meetings=50%`, `new_customers=1/3`. */
function stageIn(word: string, terminal: Naming): NamedStage {
  const [name = '', share] = word.split('=');
  const metric = namedMetric(name, terminal).key;
  return { metric, usual: share === undefined ? null : fractionIn(share, word, terminal) };
}

/** @throws CommanderError (status 2) for what is no share above zero. */
function fractionIn(text: string, word: string, { locale }: Pick<Terminal, 'locale'>): Fraction {
  const parts = /^(\d{1,9})\/(\d{1,9})$/.exec(text.trim());
  const [over, under] = [Number(parts?.[1]), Number(parts?.[2])];
  if (parts && over > 0 && under > 0) return fraction(over, under);
  const share = readShare(text);
  if (share !== null && share > 0) return fractionOf(share);
  throw new CommanderError(2, 'funnel.share', cli(locale, 'problem.funnel.share', { text: word }));
}

function show(funnel: Funnel, json: boolean, catalogue: Catalogue, { locale, out }: Terminal): void {
  if (json) {
    const stages = funnel.map(({ metric, step }) => ({
      key: metric,
      rate: step && toNumber(step.usual),
      rate_metric: step?.metric ?? null,
    }));
    return void out.write(`${JSON.stringify({ stages }, null, 2)}\n`);
  }
  const rows = funnel.map(({ metric, step }) => [
    catalogue.get(metric)?.name[locale] ?? metric,
    metric,
    step ? percent(toNumber(step.usual), locale, 1) : '',
  ]);
  const head = [cli(locale, 'funnel.stage'), cli(locale, 'funnel.key'), cli(locale, 'funnel.rate')];
  const spoken: Spoken = { headline: '', lines: [], context: [], table: { head, rows } };
  out.write(`${spokenText(spoken).trim()}\n`);
}
