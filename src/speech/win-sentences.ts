import { type CivilDate, dateIn } from '../domain/civil-date.ts';
import type { Metric } from '../domain/metric.ts';
import { periodAt } from '../domain/periods.ts';
import type { WinContent, WinProgress } from '../domain/win-post.ts';
import type { WinProblem, WinRequest } from '../domain/win-request.ts';
import { COMMAND } from './command.ts';
import { fullFigure, list, percent, type Reader, shortDate, shortFigure } from './format.ts';
import { winWords } from './kpi-words/wins/win-words.ts';
import { type ToldThanks, thanksSection } from './milestones/thanks-sentences.ts';
import { ofFigures } from './of-figures.ts';
import { inPeriod, periodName } from './period-name.ts';
import { capitalised, speaker } from './say.ts';
import { winEn } from './sentences/win-en.ts';
import { winSv } from './sentences/win-sv.ts';
import type { Spoken } from './spoken.ts';

export type WinSentence = keyof typeof winEn;

/** One sentence about a won deal. */
export const winSay = speaker<WinSentence>({ en: winEn, sv: winSv });

export type WinReader = Reader & { readonly metricOf: (key: string) => Metric | undefined };

/** What has been said since, and by whom it may not be said: ids and names of those who do not want to be named. */
export type WinAround = {
  readonly thanks: readonly ToldThanks[];
  readonly unnamed: ReadonlySet<string>;
};

const MONEY = { unit: 'money', decimals: 0 } as const;

/** A won deal as the whole channel reads it: who, what, what it does to the target, and where it came from. */
export function speakWin(win: WinContent, { thanks, unnamed }: WinAround, reader: WinReader): Spoken {
  const { locale } = reader;
  const today = dateIn(reader.timeZone, win.at);
  const said = {
    customer: win.customer,
    amount: win.amount === null ? 'none' : shortFigure(win.amount, MONEY, reader),
    ...ownersOf(win, unnamed, reader),
  };
  const section = thanksSection(thanks, unnamed, reader);
  const thanked = section ? { sections: [section] } : {};
  const nameOf = (name: string) => (unnamed.has(name) ? winSay(locale, 'win.somebody.named') : name);
  if (win.reversed) {
    // A message stands for longer than "today" is true.
    const when = shortDate(dateIn(reader.timeZone, win.reversed.at), today, locale);
    const isCounted = win.counted.length > 0 ? 'yes' : 'no';
    return {
      headline: winSay(locale, 'win.reversed.head', said),
      lines: [
        winSay(locale, 'win.reversed', {
          ...said,
          by: capitalised(nameOf(win.reversed.by), locale),
          when,
          isCounted,
        }),
      ],
      context: [],
      ...thanked,
    };
  }
  const day = win.date === today ? 'today' : shortDate(win.date, today, locale);
  return {
    headline: winSay(locale, 'win.head', { ...said, type: win.customerType ?? 'none' }),
    lines: [...progressLines(win, today, reader), ...originLines(win, reader)],
    context: [winSay(locale, 'win.by', { by: nameOf(win.by), day })],
    ...thanked,
  };
}

/** What was logged, for whoever logged it: how it counts, and where it is celebrated. */
export function speakLogged(
  win: WinContent,
  outcome: 'logged' | 'already',
  celebrated: 'posted' | 'folded' | 'nowhere',
  reader: Reader,
): Spoken {
  const { locale } = reader;
  const owners = win.owners.map(({ name }) => name);
  const said = {
    customer: win.customer,
    by: win.by,
    amount: amountOf(win, reader),
    owners: list(owners, locale),
    hasOwners: owners.length > 0 ? 'yes' : 'no',
  };
  if (outcome === 'already')
    return { headline: winSay(locale, 'win.logged.already', said), lines: [], context: [] };
  return {
    headline: winSay(locale, 'win.logged', said),
    lines: [
      ...countedLines(win, owners.length > 1 ? owners[0] : undefined, reader),
      ...(celebrated === 'posted' ? [] : [winSay(locale, `win.${celebrated}`, { command: COMMAND })]),
    ],
    context: [],
  };
}

/** As what it counts: `1 vunnen affär och 250 000 kr i försäljning`. */
export function countedWords(win: WinContent, reader: Reader): string {
  const amount = win.amount === null ? '' : fullFigure(win.amount, MONEY, reader);
  return list(
    win.counted.map((metric) => winSay(reader.locale, `win.counts.${metric}`, { amount })),
    reader.locale,
  );
}

/** What somebody would log who only asks. */
export function speakProposedWin(request: WinRequest, reader: Reader): Spoken {
  const { customer, amount } = request;
  const isWhole = customer !== null && amount !== null;
  const headline = winSay(reader.locale, 'win.ask', {
    isWhole: isWhole ? 'yes' : 'no',
    customer: customer ?? '',
    amount: amount === null ? '' : shortFigure(amount, MONEY, reader),
    command: COMMAND,
    words: winWords(request),
  });
  return { headline, lines: [], context: [] };
}

/** Why a win cannot be taken, and what would do. */
export function winProblemWords(problem: WinProblem, today: CivilDate, reader: Reader): string {
  const { locale } = reader;
  switch (problem.about) {
    case 'future':
      return winSay(locale, 'win.problem.future', {
        date: capitalised(inPeriod(periodAt('day', problem.date, reader.fiscalYear), today, reader), locale),
      });
    case 'person': {
      const { called, near } = problem;
      if (near.length === 0) return winSay(locale, 'win.problem.person', { called });
      const names = list(near, locale, 'disjunction');
      return winSay(locale, 'win.problem.person.several', { called, names, first: near[0]! });
    }
    case 'same': {
      const { by, customer, date } = problem;
      return winSay(locale, 'win.problem.same', { by, customer, date: shortDate(date, today, locale) });
    }
  }
}

function countedLines(win: WinContent, owner: string | undefined, reader: Reader): string[] {
  const { locale } = reader;
  const what = countedWords(win, reader);
  const said = { what, owner: owner ?? '', hasOwner: owner === undefined ? 'no' : 'yes' };
  const sources = list(win.elsewhere, locale);
  return [
    ...(what === '' ? [] : [winSay(locale, 'win.counts', said)]),
    ...(sources === ''
      ? []
      : [winSay(locale, what === '' ? 'win.elsewhere' : 'win.elsewhere.counted', { sources })]),
    ...(win.amount === null && what !== '' ? [winSay(locale, 'win.noAmount')] : []),
  ];
}

/** Where the quarter stands, and the month; where the deal is not in the figures yet, that it will be. */
function progressLines(win: WinContent, today: CivilDate, reader: WinReader): string[] {
  const { locale, fiscalYear } = reader;
  const [first, ...rest] = win.progress.flatMap(
    ({ metric: key, grain, from, actual, target }: WinProgress) => {
      const metric = reader.metricOf(key);
      if (!metric) return [];
      const period = periodName(periodAt(grain, from, fiscalYear), today, reader);
      const figures =
        target === null
          ? shortFigure(actual, metric, reader)
          : winSay(locale, 'win.figures', {
              ...ofFigures(actual, target, metric, reader),
              share: percent(actual / target, locale),
            });
      return [{ key, period, figures }];
    },
  );
  if (!first) return [];
  const sources = list(win.elsewhere, locale);
  const isCounted = win.counted.some((counted) => counted === first.key) || sources === '';
  const more = rest.map(({ period, figures }) => winSay(locale, 'win.progress.more', { period, figures }));
  return [
    winSay(locale, isCounted ? 'win.progress' : 'win.progress.elsewhere', {
      period: capitalised(first.period, locale),
      figures: first.figures,
      more: more.length === 0 ? 'none' : more.join('; '),
      sources,
    }),
  ];
}

function originLines({ from }: WinContent, { locale }: Reader): string[] {
  const { campaign, origin } = from;
  if (campaign !== undefined) {
    return [winSay(locale, origin === 'marketing' ? 'win.from.both' : 'win.from.campaign', { campaign })];
  }
  if (origin === undefined) return [];
  if (origin === 'marketing' || origin === 'sales') return [winSay(locale, `win.from.${origin}`)];
  return [winSay(locale, 'win.from.origin', { origin })];
}

/** Whoever does not want to be named won it with the team. */
function ownersOf({ owners }: WinContent, unnamed: ReadonlySet<string>, { locale }: Reader) {
  const named = owners
    .filter(({ name, userId }) => !unnamed.has(name) && !unnamed.has(userId ?? ''))
    .map(({ name }) => name);
  const hidden = owners.length > named.length && named.length > 0 ? [winSay(locale, 'win.somebody')] : [];
  return { owners: list([...named, ...hidden], locale), hasOwners: named.length > 0 ? 'yes' : 'no' };
}

function amountOf({ amount }: WinContent, reader: Reader): string {
  return amount === null ? 'none' : fullFigure(amount, MONEY, reader);
}
