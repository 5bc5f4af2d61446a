/** What Slack itself says in a modal, in the language of whoever looks. Near its wording, which it does not publish. */
const SAID = {
  en: {
    trouble: 'We had some trouble connecting. Try again?',
    unreachable: (app: string, error: string) => `${app} could not be reached (${error}).`,
    required: 'Please complete this required field.',
    tooShort: (least: number) => `Must be at least ${least} characters.`,
    tooLong: (most: number) => `Must be ${most} characters or fewer.`,
    number: 'Please enter a number.',
    wholeNumber: 'Please enter a whole number.',
    tooLow: (least: string) => `Must be at least ${least}.`,
    tooHigh: (most: string) => `Must be at most ${most}.`,
    email: 'Please enter a valid email address.',
    url: 'Please enter a valid URL.',
    tooMany: (most: number) => `Choose at most ${most}.`,
  },
  sv: {
    trouble: 'Det gick inte att nå appen. Försöka igen?',
    unreachable: (app: string, error: string) => `${app} gick inte att nå (${error}).`,
    required: 'Fyll i det här fältet, det är obligatoriskt.',
    tooShort: (least: number) => `Skriv minst ${least} tecken.`,
    tooLong: (most: number) => `Skriv högst ${most} tecken.`,
    number: 'Skriv ett tal.',
    wholeNumber: 'Skriv ett heltal.',
    tooLow: (least: string) => `Måste vara minst ${least}.`,
    tooHigh: (most: string) => `Får vara högst ${most}.`,
    email: 'Skriv en giltig e-postadress.',
    url: 'Skriv en giltig webbadress.',
    tooMany: (most: number) => `Välj högst ${most}.`,
  },
};

export const slackSays = (locale: string): (typeof SAID)['en'] => SAID[locale.startsWith('sv') ? 'sv' : 'en'];
