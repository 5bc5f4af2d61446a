import { speaker } from '../speech/say.ts';
import { cliEn } from '../speech/sentences/cli-en.ts';
import { cliSv } from '../speech/sentences/cli-sv.ts';

export type CliSentence = keyof typeof cliEn;

/** One sentence of the command line. */
export const cli = speaker<CliSentence>({ en: cliEn, sv: cliSv });
