import { isObject, type Json } from '../../../../block-kit/tree.ts';
import type { Exchange } from '../../../traffic.ts';
import { visibleText } from '../../../visible-text.ts';

const MOST_LETTERS = 160;

type Subject = Pick<Exchange, 'name' | 'via' | 'request' | 'direction'>;

/** The method, or what was delivered; as faults call it. */
export const titleOf = ({ name, via }: Subject): string => (via === 'upload' ? 'upload' : name);

/** What an exchange is about, in one line: the words typed, posted or pressed, the file, the person. */
export function summaryOf({ name, via, request, direction }: Subject): string {
  if (via === 'upload') return `${name}, ${request}`;
  if (!isObject(request)) return '';
  const about = direction === 'to bot' ? aboutDelivery(request) : aboutCall(request);
  return about.replace(/\s+/g, ' ').trim().slice(0, MOST_LETTERS);
}

function aboutDelivery(body: Json): string {
  if (isObject(body.event)) return String(body.event.text ?? body.event.tab ?? body.event.reaction ?? '');
  if (Array.isArray(body.actions)) return body.actions.filter(isObject).map(aboutAction).join(', ');
  if (isObject(body.view)) return viewTitle(body.view);
  if (isObject(body.message)) return `${body.callback_id} → ${body.message.text}`;
  return String(body.text ?? body.value ?? '');
}

/** `Set a target → meetings` */
const aboutAction = (action: Json): string =>
  [wordsOf(action.text) || String(action.action_id ?? ''), chosenIn(action)].filter(Boolean).join(' → ');

function chosenIn(action: Json): string {
  const option = action.selected_option;
  if (isObject(option)) return wordsOf(option.text);
  const [, chosen] = Object.entries(action).find(([name]) => name.startsWith('selected_')) ?? [];
  return String(typeof chosen === 'string' ? chosen : (action.value ?? ''));
}

function aboutCall(args: Json): string {
  if (typeof args.text === 'string' && args.text) return args.text;
  if (Array.isArray(args.blocks)) return visibleText('', args.blocks.filter(isObject));
  if (isObject(args.view)) return viewTitle(args.view);
  if (Array.isArray(args.files))
    return args.files
      .filter(isObject)
      .map(({ title, id }) => title ?? id)
      .join(', ');
  const [first] = [args.filename, args.name, args.user, args.file, args.channel].filter(
    (value) => typeof value === 'string',
  );
  return String(first ?? '');
}

const viewTitle = (view: Json): string => wordsOf(view.title) || String(view.callback_id || view.type || '');
const wordsOf = (text: unknown): string => (isObject(text) ? String(text.text ?? '') : '');
