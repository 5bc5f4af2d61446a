import { speaker } from './say.ts';
import { competitionEn } from './sentences/competition-en.ts';
import { competitionSv } from './sentences/competition-sv.ts';

export type CompetitionSentence = keyof typeof competitionEn;

/** One sentence about competitions. */
export const competitionSay = speaker<CompetitionSentence>({ en: competitionEn, sv: competitionSv });
