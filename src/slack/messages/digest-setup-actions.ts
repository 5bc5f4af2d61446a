import type { ActionsBlockElement, Button } from '@slack/types';
import type { Digest } from '../../domain/digest.ts';
import type { DigestAnswer, DigestProblem, DigestStep } from '../../domain/digest-request.ts';
import { setupSay } from '../../speech/digest-setup-words.ts';
import type { Reader } from '../../speech/format.ts';
import { digestWords } from '../../speech/kpi-words/digests/digest-words.ts';
import { button, run } from './pressable.ts';

/** Opens the modal: empty, with the digest of a number (`#3`), or with what its words say. */
export const DIGEST_OPEN = 'digest:open';
/** Sets up what its words say: whoever presses means it. */
export const DIGEST_SET = 'digest:set';
/** Looks once more whether Takt can write where it is to. */
export const DIGEST_CHECK = 'digest:check';
/** Does a step to the digest whose number it carries; then the message shows it, or the whole list, anew. */
export const DIGEST_DO = 'digest:do:';

/** What a step's button carries. */
export type StepPressed = { readonly id: number; readonly shows: 'card' | 'list' };

export function stepPressed(value: string): StepPressed {
  const [id = '', shows] = value.split(' ');
  return { id: Number(id), shows: shows === 'list' ? 'list' : 'card' };
}

/** Everything that can be done about a digest. */
export function stepButtons(
  { id, pausedAt }: Pick<Digest, 'id' | 'pausedAt'>,
  shows: StepPressed['shows'],
  { locale }: Reader,
): Button[] {
  const step = (name: Exclude<DigestStep, 'edit'>) =>
    button(`${DIGEST_DO}${name}`, setupSay(locale, `button.${name}`), `${id} ${shows}`);
  return [
    step('preview'),
    { ...step('send'), confirm: confirm('send', locale) },
    step(pausedAt === null ? 'pause' : 'resume'),
    button(DIGEST_OPEN, setupSay(locale, 'button.edit'), `#${id}`),
    { ...step('delete'), confirm: { ...confirm('delete', locale), style: 'danger' } },
  ];
}

export function newDigestButton({ locale }: Reader): Button {
  return { ...button(DIGEST_OPEN, setupSay(locale, 'button.new'), 'new'), style: 'primary' };
}

/** Sets up again what was deleted. */
export function undoDeleteButton(words: string, { locale }: Reader): Button {
  return button(DIGEST_SET, setupSay(locale, 'button.undo'), words);
}

export function checkButton({ id }: Pick<Digest, 'id'>, { locale }: Reader): Button {
  return { ...button(DIGEST_CHECK, setupSay(locale, 'button.check'), String(id)), style: 'primary' };
}

/** Under an answer about digests. */
export function digestElements(answer: DigestAnswer, reader: Reader): ActionsBlockElement[] {
  const { locale } = reader;
  switch (answer.kind) {
    case 'digest_list':
      return [newDigestButton(reader)];
    case 'digest_card':
      return stepButtons(answer.row.digest, 'card', reader);
    case 'proposed_digest': {
      const words = digestWords({ kind: 'set_digest', wanted: answer.wanted });
      return [
        { ...button(DIGEST_SET, setupSay(locale, 'button.set'), words), style: 'primary' },
        button(DIGEST_OPEN, setupSay(locale, 'button.edit'), words),
      ];
    }
  }
}

/** Beside what cannot be: the form, or those that there are. */
export function digestProblemElements(problem: DigestProblem, reader: Reader): ActionsBlockElement[] {
  const { locale } = reader;
  const isWhich = problem.about === 'unknown' || (problem.about === 'which' && problem.ids.length > 0);
  if (isWhich) return [run('digests', setupSay(locale, 'button.list'), { kind: 'digests' })];
  return [button(DIGEST_OPEN, setupSay(locale, 'button.form'), 'new')];
}

function confirm(step: 'send' | 'delete', locale: Reader['locale']) {
  const say = (key: 'title' | 'text' | 'yes' | 'no') => ({
    type: 'plain_text' as const,
    text: setupSay(locale, step === 'send' ? `send.${key}` : `delete.${key}`),
  });
  return { title: say('title'), text: say('text'), confirm: say('yes'), deny: say('no') };
}
