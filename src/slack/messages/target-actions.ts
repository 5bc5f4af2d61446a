import type { ActionsBlockElement, Button } from '@slack/types';
import { LIMITS } from '../../block-kit/limits.ts';
import { isDraft, missingParties } from '../../domain/contract.ts';
import type { Target, TeamDepartment } from '../../domain/target.ts';
import type {
  ProposedEndAnswer,
  ProposedTargetAnswer,
  TargetAnswer,
  TargetBatchAnswer,
  TargetCardAnswer,
  TargetListAnswer,
  TargetOwnersAnswer,
} from '../../domain/target-answer.ts';
import type { Reader } from '../../speech/format.ts';
import { targetWords } from '../../speech/kpi-words/targets/target-words.ts';
import { waitingFor } from '../../speech/targets/list-sentences.ts';
import { targetFigure, targetInWords, targetSay } from '../../speech/targets/target-say.ts';
import { button, run, select, shareButton } from './pressable.ts';
import { setButton, TARGET_END, TARGET_OPEN, TARGET_SET, wantedFor, wantedLike } from './target-offers.ts';

/**
 * These are about the very version that was read, and not about whatever holds by then; so they carry its id (a
 * plan's: the moment it was set), with the language of the message that they change.
 */
export const TARGET_AGREE = 'target:agree:';
export const TARGET_UNDO = 'target:undo';

export function targetElements(answer: TargetAnswer, reader: Reader): ActionsBlockElement[] {
  switch (answer.kind) {
    case 'target_card':
      return cardElements(answer, reader);
    case 'target_list':
      return listElements(answer, reader);
    case 'target_batch':
      return batchElements(answer, reader);
    case 'target_history':
      return [setButton(reader), listButton(reader)];
    case 'target_owners':
      return ownersElements(answer, reader);
    case 'proposed_target':
      return proposalElements(answer, reader);
    case 'proposed_end':
      return endElements(answer, reader);
  }
}

function cardElements(
  { metric, target, newer, missing }: TargetCardAnswer,
  reader: Reader,
): ActionsBlockElement[] {
  const { locale } = reader;
  const history = { metric: metric.key, every: target.every, filter: target.filter } as const;
  const toHistory = run('history', targetSay(locale, 'button.history'), {
    kind: 'target_history',
    ...history,
  });
  if (newer) {
    return [run('newer', targetSay(locale, 'button.newer'), { kind: 'target', id: newer }), toHistory];
  }
  const words = targetWords(wantedLike(target, metric));
  const canBeMended = missing.some(({ mark }) => MENDED.includes(mark));
  const isOpen = isDraft(target) || target.parties.length === 0;
  return [
    ...agreeButtons(missingParties(target), target.id, reader),
    ...(target.ends ? [] : [button(TARGET_OPEN, changeText(canBeMended, reader), words)]),
    ...(target.ends || target.every === 'once'
      ? []
      : [
          button(
            TARGET_END,
            targetSay(locale, 'button.end'),
            targetWords({ kind: 'end_target', ...history, reason: '' }),
          ),
        ]),
    ...(isOpen ? [button(TARGET_UNDO, targetSay(locale, 'button.undo'), `${target.id} ${locale}`)] : []),
    toHistory,
    ...share(target, reader),
  ];
}

/** The target itself, or where there is none the way to one. */
function ownersElements({ metric, target }: TargetOwnersAnswer, reader: Reader): ActionsBlockElement[] {
  const { locale } = reader;
  if (!target)
    return [button(TARGET_OPEN, targetSay(locale, 'button.set.new'), targetWords(wantedFor(metric)))];
  const isOwned = Object.keys(target.owners).length > 0;
  return [
    run('target', targetSay(locale, 'button.show'), { kind: 'target', id: target.id }),
    button(TARGET_OPEN, changeText(!isOwned, reader), targetWords(wantedLike(target, metric))),
  ];
}

/** What the modal can put right. */
const MENDED: readonly TargetCardAnswer['missing'][number]['mark'][] = ['purpose', 'owned', 'quality'];

function changeText(canBeMended: boolean, { locale }: Reader): string {
  return targetSay(locale, canBeMended ? 'button.fill' : 'button.change');
}

/** A draft that others must find stands in the channel already; what is one's own is shared when one wants to. */
function share(target: Target, reader: Reader): Button[] {
  const shared = shareButton({ kind: 'target', id: target.id }, reader);
  return target.parties.length === 0 && shared ? [shared] : [];
}

function agreeButtons(parties: readonly TeamDepartment[], what: string, { locale }: Reader): Button[] {
  return parties.map((party) => ({
    ...button(`${TARGET_AGREE}${party}`, targetSay(locale, `button.agree.${party}`), `${what} ${locale}`),
    style: 'primary',
  }));
}

function batchElements({ rows, setAt }: TargetBatchAnswer, reader: Reader): ActionsBlockElement[] {
  const { locale } = reader;
  const drafts = rows.map(({ target }) => target).filter(isDraft);
  const isOpen = drafts.length > 0 || rows.every(({ target }) => target.parties.length === 0);
  return [
    ...agreeButtons(waitingFor(drafts), setAt, reader),
    ...(isOpen ? [button(TARGET_UNDO, targetSay(locale, 'button.undo'), `${setAt} ${locale}`)] : []),
    listButton(reader),
  ];
}

function listElements({ drafts, rows, today }: TargetListAnswer, reader: Reader): ActionsBlockElement[] {
  const options = [
    ...drafts.map(({ target, metric, together }) => ({
      text: targetInWords(target, metric, today, reader),
      value: targetWords(
        together > 1 ? { kind: 'targets', setAt: target.setAt } : { kind: 'target', id: target.id },
      ),
    })),
    ...rows.map(({ target, metric }) => ({
      text: targetInWords(target, metric, today, reader),
      value: targetWords({ kind: 'target', id: target.id }),
    })),
  ];
  return [...select('target', targetSay(reader.locale, 'button.open'), options), setButton(reader)];
}

function proposalElements({ metric, request }: ProposedTargetAnswer, reader: Reader): ActionsBlockElement[] {
  const { locale } = reader;
  const words = targetWords(request);
  if (request.value === null) return [button(TARGET_OPEN, targetSay(locale, 'button.set.new'), words)];
  const value = targetFigure(request.value, metric, reader);
  // A reason may be longer than a button can carry; then it is given in the modal.
  const isCarried = words.length <= LIMITS.button.value;
  const set = button(TARGET_SET, targetSay(locale, 'button.set.value', { value }), words);
  const carried = isCarried ? words : targetWords({ ...request, terms: {} });
  return [
    ...(isCarried ? [{ ...set, style: 'primary' as const }] : []),
    button(TARGET_OPEN, targetSay(locale, 'button.propose.change'), carried),
  ];
}

function endElements({ request }: ProposedEndAnswer, { locale }: Reader): ActionsBlockElement[] {
  return [button(TARGET_END, targetSay(locale, 'button.end'), targetWords(request))];
}

function listButton({ locale }: Reader): Button {
  return run('targets', targetSay(locale, 'button.list'), { kind: 'targets', setAt: null });
}
