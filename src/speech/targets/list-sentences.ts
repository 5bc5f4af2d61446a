import { contractOf, isDraft, missingParties, versionsTogether } from '../../domain/contract.ts';
import { sameFilter } from '../../domain/same-filter.ts';
import { type Target, type TargetCadence, TEAM_DEPARTMENTS } from '../../domain/target.ts';
import type {
  TargetBatchAnswer,
  TargetHistoryAnswer,
  TargetListAnswer,
  TargetRow,
} from '../../domain/target-answer.ts';
import { COMMAND } from '../command.ts';
import { dayOf, partyNames } from '../contract-words.ts';
import { list, type Reader, shortDate } from '../format.ts';
import { uncapitalised } from '../say.ts';
import type { Spoken } from '../spoken.ts';
import { standingMonth, versionFigure } from '../version-words.ts';
import { targetFigure, targetInWords, targetSay, whatWords, whenWords, whomWords } from './target-say.ts';

/** More of them are behind the menu. */
const DRAFTS_SHOWN = 8;
const ROWS_SHOWN = 50;

/** What waits for somebody first, and then all that holds. */
export function speakTargetList(answer: TargetListAnswer, reader: Reader): Spoken {
  const { locale } = reader;
  const { rows, drafts, today } = answer;
  const waiting = drafts.slice(0, DRAFTS_SHOWN).map((draft) => draftLine(draft, answer, reader));
  const more = drafts.length - waiting.length;
  return {
    headline: targetSay(locale, 'list.head', { count: rows.length, drafts: drafts.length }),
    lines:
      rows.length + drafts.length === 0 ? [targetSay(locale, 'list.none.next', { command: COMMAND })] : [],
    ...(waiting.length > 0 && {
      sections: [
        {
          title: targetSay(locale, 'list.drafts'),
          lines: [...waiting, ...(more > 0 ? [targetSay(locale, 'list.draft.more', { count: more })] : [])],
        },
      ],
    }),
    ...(rows.length > 0 && {
      table: {
        head: (['metric', 'value', 'when', 'state'] as const).map((column) =>
          targetSay(locale, `list.column.${column}`),
        ),
        rows: rows
          .slice(0, ROWS_SHOWN)
          .map((row) => [
            nameOf(row, reader),
            targetFigure(row.target.value, row.metric, reader),
            whenWords(row.target, today, reader),
            stateOf(row, reader),
          ]),
      },
    }),
    context: [],
  };
}

/** A saved plan: whether it is agreed, and what it comes to. */
export function speakBatch({ rows, setAt, today }: TargetBatchAnswer, reader: Reader): Spoken {
  const { locale } = reader;
  const targets = rows.map(({ target }) => target);
  const drafts = targets.filter(isDraft);
  const shared = targets.filter(({ parties }) => parties.length > 0);
  const key = drafts.length > 0 ? 'batch.draft' : shared.length > 0 ? 'batch.agreed' : 'batch.set';
  const shown = wholesOf(rows).slice(0, ROWS_SHOWN);
  return {
    headline: targetSay(locale, key, {
      count: rows.length,
      name: targets[0]?.setBy ?? '',
      date: dayOf(setAt, today, reader),
      drafts: drafts.length,
      parties: partyNames(waitingFor(drafts), locale),
      names: list(
        [...new Set(shared.flatMap(({ agreements }) => agreements.map(({ name }) => name)))],
        locale,
      ),
    }),
    lines: [],
    table: {
      head: (['metric', 'value', 'when'] as const).map((column) =>
        targetSay(locale, `list.column.${column}`),
      ),
      rows: shown.map((row) => [
        nameOf(row, reader),
        targetFigure(row.target.value, row.metric, reader),
        whenWords(row.target, today, reader),
      ]),
    },
    context:
      shown.length < rows.length
        ? [targetSay(locale, 'batch.parts', { count: rows.length - shown.length })]
        : [],
  };
}

const COARSEST_FIRST: readonly TargetCadence[] = ['year', 'quarter', 'month', 'week', 'once'];

/** A plan has a year and its months: of each figure those of the longest periods, which say the rest. */
function wholesOf(rows: readonly TargetRow[]): TargetRow[] {
  return rows.filter(({ target }) => {
    const alike = rows.filter(
      (other) => other.target.metric === target.metric && sameFilter(other.target.filter, target.filter),
    );
    const coarsest = COARSEST_FIRST.find((every) => alike.some((other) => other.target.every === every));
    return target.every === coarsest;
  });
}

/** Every version of one target, the newest first. */
export function speakHistory(
  { metric, versions, filter, today }: TargetHistoryAnswer,
  reader: Reader,
): Spoken {
  const { locale } = reader;
  const [first] = versions;
  const together = versionsTogether(versions);
  const isReasoned = versions.some(({ reason }) => reason !== '');
  const columns = [
    'version',
    'value',
    'from',
    'state',
    ...(isReasoned ? (['reason'] as const) : []),
  ] as const;
  const whom = whomWords(filter, reader);
  return {
    headline: targetSay(locale, 'history.head', {
      name: uncapitalised(metric.name[locale], locale),
      whom: whom === '' ? '' : ` ${whom}`,
      count: together.length,
      date: first ? dayOf(first.setAt, today, reader) : '',
    }),
    lines: [],
    table: {
      head: columns.map((column) => targetSay(locale, `history.column.${column}`)),
      rows: together
        .map((months, at) => [
          `v${at + 1}`,
          months[0]!.ends
            ? targetSay(locale, 'history.ends')
            : versionFigure(months, (value) => targetFigure(value, metric, reader)),
          shortDate(months[0]!.from, today, locale),
          agreedBy(standingMonth(months), today, reader),
          ...(isReasoned ? [months[0]!.reason] : []),
        ])
        .toReversed(),
    },
    context: [],
  };
}

/** The departments that any of some drafts waits for. */
export function waitingFor(drafts: readonly Target[]) {
  const waiting = new Set(drafts.flatMap(missingParties));
  return TEAM_DEPARTMENTS.filter((one) => waiting.has(one));
}

function draftLine(
  { metric, target, together }: TargetListAnswer['drafts'][number],
  { today }: TargetListAnswer,
  reader: Reader,
): string {
  const parties = partyNames(missingParties(target), reader.locale);
  if (together > 1) {
    const date = dayOf(target.setAt, today, reader);
    const values = { count: together, name: target.setBy, date, parties };
    return targetSay(reader.locale, 'list.draft.together', values);
  }
  const what = target.ends
    ? `${whatWords(target.value, metric, reader)}, ${targetSay(reader.locale, 'history.ends')}`
    : targetInWords(target, metric, today, reader);
  return targetSay(reader.locale, 'list.draft', { what, parties });
}

function nameOf({ metric, target }: TargetRow, reader: Reader): string {
  return `${metric.name[reader.locale]} ${whomWords(target.filter, reader)}`.trim();
}

function stateOf({ target, version }: TargetRow, { locale }: Reader): string {
  const isContract = contractOf(target, [target]) !== null;
  return targetSay(locale, isContract ? 'list.state.contract' : 'list.state.set', { version });
}

function agreedBy(target: Target, today: string, reader: Reader): string {
  const { locale } = reader;
  const contract = contractOf(target, [target]);
  if (contract) {
    const date = dayOf(contract.agreedAt, today, reader);
    return targetSay(locale, 'history.agreed', { names: list(contract.agreedBy, locale), date });
  }
  if (isDraft(target)) return targetSay(locale, 'history.draft', { name: target.setBy });
  return targetSay(locale, 'history.set', { name: target.setBy, date: dayOf(target.setAt, today, reader) });
}
