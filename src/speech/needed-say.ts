import { speaker } from './say.ts';
import { neededEn } from './sentences/needed-en.ts';
import { neededSv } from './sentences/needed-sv.ts';

/** One sentence about what is still missing. */
export const neededSay = speaker<keyof typeof neededEn>({ en: neededEn, sv: neededSv });
