import type { Localised } from './metric.ts';

/** Why a formula cannot be used, where, and what to do about it. */
export type FormulaProblem = {
  readonly kind: FormulaProblemKind;
  /** Where it begins, counted from 0. */
  readonly at: number;
  /** The whole of it for a person: place, fault and remedy. */
  readonly sentence: Localised;
};

export type FormulaProblemKind = keyof typeof SENTENCES;

export function formulaProblem(kind: FormulaProblemKind, at: number, what = ''): FormulaProblem {
  const { en, sv } = SENTENCES[kind](what);
  return {
    kind,
    at,
    sentence: { en: `At character ${at + 1}: ${en}`, sv: `Vid tecken ${at + 1}: ${sv}` },
  };
}

const SENTENCES = {
  empty: () => ({
    en: 'there is no formula. Write for example deals_won ÷ meetings.',
    sv: 'formeln är tom. Skriv till exempel deals_won ÷ meetings.',
  }),
  too_long: (limit: string) => ({
    en: `a formula has at most ${limit} characters. Move a part of it to a metric of its own.`,
    sv: `en formel får ha högst ${limit} tecken. Flytta en del av den till ett eget nyckeltal.`,
  }),
  too_deep: (limit: string) => ({
    en: `more than ${limit} parentheses inside each other. Move a part of it to a metric of its own.`,
    sv: `fler än ${limit} parenteser inuti varandra. Flytta en del av formeln till ett eget nyckeltal.`,
  }),
  unknown_character: (character: string) => ({
    en: `formulas have no “${character}”. Use + − × ÷, parentheses, numbers and the keys of metrics.`,
    sv: `”${character}” finns inte i formler. Använd + − × ÷, parenteser, tal och nyckeltalens nycklar.`,
  }),
  unclosed_text: () => ({
    en: 'the quotation mark is never closed. Put one after the text too.',
    sv: 'citattecknet stängs aldrig. Sätt ett efter texten också.',
  }),
  unclosed_parenthesis: () => ({
    en: 'a parenthesis is not closed. Add “)” where it should end.',
    sv: 'en parentes är inte stängd. Lägg till ”)” där den ska sluta.',
  }),
  missing_part: () => ({
    en: 'something is missing here. Write a metric or a number, or take the sign before it away.',
    sv: 'här saknas något. Skriv ett nyckeltal eller ett tal, eller ta bort tecknet framför.',
  }),
  unexpected: (what: string) => ({
    en: `“${what}” does not fit here. Between two parts there has to be one of + − × ÷.`,
    sv: `”${what}” passar inte här. Mellan två delar ska det stå ett av + − × ÷.`,
  }),
  single_equals: () => ({
    en: 'a comparison has two equals signs. Write for example where(revenue, origin == "marketing").',
    sv: 'en jämförelse skrivs med två likhetstecken. Skriv till exempel where(revenue, origin == "marketing").',
  }),
  bad_number: (number: string) => ({
    en: `“${number}” is not a number that can be counted with. Write it in digits, like 0.8 or 1200.`,
    sv: `”${number}” är inget tal som går att räkna med. Skriv det med siffror, till exempel 0,8 eller 1200.`,
  }),
  not_arithmetic: () => ({
    en: 'only + − × ÷ can be used here. A text or a comparison belongs inside where(…).',
    sv: 'här går det bara att använda + − × ÷. En text eller en jämförelse hör hemma inuti where(…).',
  }),
  unknown_function: (name: string) => ({
    en: `there is no function “${name}”. There are opening, where, remaining, capped and months.`,
    sv: `funktionen ”${name}” finns inte. De som finns är opening, where, remaining, capped och months.`,
  }),
  wrong_arguments: (shape: string) => ({
    en: `it is written ${shape}.`,
    sv: `så här skrivs den: ${shape}.`,
  }),
  unknown_dimension: (name: string) => ({
    en: `“${name}” is nothing figures can be told apart by. Choose owner, department, campaign, channel, content, customer_type or origin.`,
    sv: `det går inte att dela upp siffror på ”${name}”. Välj owner, department, campaign, channel, content, customer_type eller origin.`,
  }),
  unknown_metric: (name: string) => ({
    en: `there is no metric with the key “${name}”. /kpi list shows the ones there are.`,
    sv: `det finns inget nyckeltal med nyckeln ”${name}”. /kpi list visar de som finns.`,
  }),
  not_a_level: (name: string) => ({
    en: `opening(…) needs a state such as active_customers or pipeline, and “${name}” is not one. Write it without opening.`,
    sv: `opening(…) behöver ett läge, som active_customers eller pipeline, och ”${name}” är inget läge. Skriv det utan opening.`,
  }),
  not_observed: (name: string) => ({
    en: `where(…) picks among observations, and “${name}” is itself a formula. Use where on the metrics it is made of.`,
    sv: `where(…) väljer bland observationer, och ”${name}” är självt en formel. Använd where på nyckeltalen som det räknas fram ur.`,
  }),
  circle: (path: string) => ({
    en: `the formula needs itself (${path}). Take one of the metrics on that path out.`,
    sv: `formeln behöver sig själv (${path}). Ta bort något av nyckeltalen på vägen.`,
  }),
} satisfies Record<string, (what: string) => Localised>;
