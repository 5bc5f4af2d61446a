import { speaker } from '../speech/say.ts';
import { demoEn } from '../speech/sentences/demo-en.ts';
import { demoSv } from '../speech/sentences/demo-sv.ts';

/** One sentence of the demo's terminal. */
export const demo = speaker<keyof typeof demoEn>({ en: demoEn, sv: demoSv });
