import type { Localised } from '../domain/metric.ts';
import { Mistake } from '../domain/mistake.ts';
import { speaker, type Values } from '../speech/say.ts';
import { demoEn } from '../speech/sentences/demo-en.ts';
import { demoSv } from '../speech/sentences/demo-sv.ts';

type DemoKey = keyof typeof demoEn;

/** One sentence of the demo. */
export const demo = speaker<DemoKey>({ en: demoEn, sv: demoSv });

/** What whoever runs the demo can put right. */
export function demoMistake(key: Extract<DemoKey, `problem.${string}`>, values: Values = {}): Mistake {
  const sentence: Localised = { en: demo('en', key, values), sv: demo('sv', key, values) };
  return new Mistake(sentence);
}
