type Words = {
  readonly week: (week: number) => string;
  readonly asSeenBy: (name: string, zone: string, locale: string) => string;
  readonly real: string;
  readonly ahead: (length: string) => string;
  readonly behind: (length: string) => string;
  readonly back: string;
  readonly forward: string;
  readonly hour: string;
  readonly day: string;
  readonly week1: string;
  readonly monday: string;
  readonly nextDue: string;
  readonly due: (what: string, when: string) => string;
  readonly to: string;
  readonly go: string;
  readonly openCalendar: string;
  readonly earlier: string;
  readonly previousMonth: string;
  readonly nextMonth: string;
  readonly happened: string;
  readonly wentTo: (when: string) => string;
  readonly wentBack: string;
  readonly moving: string;
  readonly looking: string;
  readonly nothing: string;
  readonly messages: (count: number, place: string) => string;
  readonly directMessage: (name: string) => string;
  readonly explains: string;
  readonly days: (count: number) => string;
  readonly hours: (count: number) => string;
  readonly minutes: (count: number) => string;
};

const counted = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`;

export const CLOCK_WORDS: { readonly en: Words; readonly sv: Words } = {
  en: {
    week: (week) => `Week ${week}`,
    asSeenBy: (name, zone, locale) => `as ${name} sees it: ${zone}, ${locale}`,
    real: 'The clock has not been moved.',
    ahead: (length) => `${length} ahead of where it would be.`,
    behind: (length) => `${length} behind where it would be.`,
    back: 'Back to now',
    forward: 'Move the clock forward',
    hour: '+1 hour',
    day: '+1 day',
    week1: '+1 week',
    monday: 'Next Monday 09:00',
    nextDue: 'Next thing due',
    due: (what, when) => `${what}, ${when}`,
    to: 'To a moment of your choice',
    go: 'Go there',
    openCalendar: 'Calendar',
    earlier: 'That has been. The clock only goes forward; “Back to now” undoes all of it.',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    happened: 'What happened then',
    wentTo: (when) => `The clock went to ${when}.`,
    wentBack: 'The clock is back. What was posted later stays where it is.',
    moving: 'The clock is on its way; what is due happens first …',
    looking: 'Waiting for what the bot does …',
    nothing: 'The bot posted nothing.',
    messages: (count, place) => `${count} ${count === 1 ? 'message' : 'messages'} in ${place}`,
    directMessage: (name) => `${name}’s direct message`,
    explains:
      'Triggers, response_urls, repeated events and everything the bot does by the clock follow this clock. Signatures and the three seconds of an acknowledgement are real.',
    days: counted('day', 'days'),
    hours: counted('hour', 'hours'),
    minutes: counted('minute', 'minutes'),
  },
  sv: {
    week: (week) => `Vecka ${week}`,
    asSeenBy: (name, zone, locale) => `som ${name} ser den: ${zone}, ${locale}`,
    real: 'Klockan har inte flyttats.',
    ahead: (length) => `${length} före där den skulle ha varit.`,
    behind: (length) => `${length} efter där den skulle ha varit.`,
    back: 'Tillbaka till nu',
    forward: 'Flytta klockan framåt',
    hour: '+1 timme',
    day: '+1 dag',
    week1: '+1 vecka',
    monday: 'Nästa måndag 09:00',
    nextDue: 'Nästa som ska hända',
    due: (what, when) => `${what}, ${when}`,
    to: 'Till en tidpunkt du väljer',
    go: 'Gå dit',
    openCalendar: 'Kalender',
    earlier: 'Det har redan varit. Klockan går bara framåt; ”Tillbaka till nu” tar tillbaka alltihop.',
    previousMonth: 'Föregående månad',
    nextMonth: 'Nästa månad',
    happened: 'Vad som hände då',
    wentTo: (when) => `Klockan gick till ${when}.`,
    wentBack: 'Klockan är tillbaka. Det som postades senare ligger kvar.',
    moving: 'Klockan är på väg; det som ska hända händer först …',
    looking: 'Väntar på vad boten gör …',
    nothing: 'Boten postade ingenting.',
    messages: (count, place) => `${count} meddelande${count === 1 ? '' : 'n'} i ${place}`,
    directMessage: (name) => `direktmeddelandet med ${name}`,
    explains:
      'Triggrar, response_url, omskickade händelser och allt boten gör efter klockan följer den här klockan. Signaturer och kvittensens tre sekunder är verkliga.',
    days: counted('dag', 'dagar'),
    hours: counted('timme', 'timmar'),
    minutes: counted('minut', 'minuter'),
  },
};
