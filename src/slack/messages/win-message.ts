import type { Button } from '@slack/types';
import type { Locale } from '../../domain/metric.ts';
import { winPostKey, winSubject } from '../../domain/win.ts';
import type { WinContent } from '../../domain/win-post.ts';
import type { WinRequest } from '../../domain/win-request.ts';
import type { Reader } from '../../speech/format.ts';
import { winWords } from '../../speech/kpi-words/wins/win-words.ts';
import { speakLogged, speakWin, type WinAround, type WinReader, winSay } from '../../speech/win-sentences.ts';
import type { LoggedWin } from '../../use-cases/log-win.ts';
import { answerMessage } from './answer-message.ts';
import type { Message } from './message.ts';
import { namingMenu, thanksButton } from './milestone-actions.ts';
import { button } from './pressable.ts';

/** Opens the questions; the value is a win's words. */
export const WIN_OPEN = 'win:open';
/** Logs what the value's words tell, although it looks like one that is logged. */
export const WIN_ANOTHER = 'win:another';
/** The value is the key of the win's post. */
export const WIN_UNDO = 'win:undo';
export const WIN_COUNT = 'win:count';

/** A won deal as the whole channel sees it. */
export function winMessage(
  win: WinContent,
  key: string,
  around: WinAround,
  reader: WinReader,
  picture: { readonly fileId: string; readonly alt: string } | undefined,
): Message {
  const spoken = speakWin(win, around, reader);
  if (win.reversed) return answerMessage(spoken);
  const elements = [
    thanksButton(winSubject(win.id), reader),
    undoButton(key, reader.locale, true),
    namingMenu(reader),
  ];
  return answerMessage(spoken, { picture, actions: { type: 'actions', elements } });
}

/** What was logged, for whoever logged it. */
export function loggedMessage(
  { win, outcome, celebrated }: Extract<LoggedWin, { win: WinContent }>,
  channelId: string,
  reader: Reader,
): Message {
  const key = winPostKey(win.id, channelId);
  const isElsewhere = win.elsewhere.length > 0 && win.counted.length === 0;
  const elements = [
    ...(isElsewhere ? [button(WIN_COUNT, winSay(reader.locale, 'win.count'), key)] : []),
    undoButton(key, reader.locale, false),
  ];
  const actions = outcome === 'logged' ? { actions: { type: 'actions' as const, elements } } : {};
  return answerMessage(speakLogged(win, outcome, celebrated, reader), actions);
}

/** Opens the questions, with what was said already. */
export function winButton(request: WinRequest, { locale }: Reader): Button {
  return button(WIN_OPEN, winSay(locale, 'win.open'), winWords(request));
}

/** In the channel it is asked whether it was meant: there a slip of the finger is seen by all. */
function undoButton(key: string, locale: Locale, isAsked: boolean): Button {
  const plain = (text: string) => ({ type: 'plain_text' as const, text });
  return {
    ...button(WIN_UNDO, winSay(locale, 'win.undo'), key),
    ...(isAsked && {
      confirm: {
        title: plain(winSay(locale, 'win.undo.title')),
        text: plain(winSay(locale, 'win.undo.sure')),
        confirm: plain(winSay(locale, 'win.undo.yes')),
        deny: plain(winSay(locale, 'win.undo.no')),
        style: 'danger' as const,
      },
    }),
  };
}
