import type { RoleAnswer, ScorecardAnswer } from '../domain/answer.ts';
import { type Lens, ROLES } from '../domain/role.ts';
import { COMMAND } from './command.ts';
import type { Reader } from './format.ts';
import { speaker } from './say.ts';
import { lensEn } from './sentences/lens-en.ts';
import { lensSv } from './sentences/lens-sv.ts';
import type { Spoken } from './spoken.ts';

/** One sentence about whose figures an overview shows. */
export const lensSay = speaker<keyof typeof lensEn>({ en: lensEn, sv: lensSv });

/** What an overview can be chosen by, in the order it is offered. */
export const LENSES: readonly Lens[] = [...ROLES, 'channel'];

/** Which lens is on, whose part is told, and how to change it; nothing where everybody sees the same. */
export function lensContext({ lens, own }: ScorecardAnswer, { locale }: Reader): string[] {
  if (!lens) return [];
  const said = { lens: lensSay(locale, `lens.${lens.shown}`), command: COMMAND };
  if (!lens.canChoose) return lens.shown === 'channel' ? [] : [lensSay(locale, 'lens.shared', said)];
  return [
    ...(own ? [lensSay(locale, 'lens.own', { name: own.name })] : []),
    lensSay(locale, lens.shown === 'channel' ? 'lens.offer' : 'lens.shown', said),
  ];
}

/** Which role somebody has, and which there are, with the words for each. */
export function speakRole({ lens }: RoleAnswer, { locale }: Reader): Spoken {
  const isChannel = lens === 'channel';
  return {
    headline: isChannel
      ? lensSay(locale, 'role.head.channel')
      : lensSay(locale, 'role.head', { lens: lensSay(locale, `lens.${lens}`) }),
    lines: [
      lensSay(locale, 'role.choose'),
      ...LENSES.map(
        (one) => `\`${COMMAND} ${lensSay(locale, `lens.words.${one}`)}\` – ${lensSay(locale, `lens.${one}`)}`,
      ),
    ],
    context: [],
  };
}
