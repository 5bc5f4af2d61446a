import type { OnDayOff } from '../../../domain/digest.ts';
import type { DigestStep } from '../../../domain/digest-request.ts';
import type { Locale } from '../../../domain/metric.ts';

/** The words of `/kpi digest`, in plain letters (see `plain`). */
export const DIGEST = [
  'digest',
  'digests',
  'the digest',
  'digesten',
  'weekly digest',
  'sammanfattningar',
  'sammanfattningarna',
  'veckosammanfattning',
  'veckobrev',
  'veckobrevet',
  'veckorapport',
];
/** Alone it asks how things are going; with a day or a time it is a digest. */
export const SUMMARY = ['sammanfattning', 'sammanfattningen', 'summary'];

/** Before what is wanted; alone it opens the modal. */
export const NEW = [
  'new',
  'ny',
  'nytt',
  'skapa',
  'create',
  'add',
  'lagg till',
  'set up',
  'satt upp',
  'setup',
];
export const LIST = ['list', 'lista', 'all', 'alla', 'show', 'visa'];

export const STEPS: Readonly<Record<DigestStep, readonly string[]>> = {
  preview: ['preview', 'forhandsvisa', 'forhandsgranska', 'forhandsvisning'],
  send: ['send', 'send now', 'skicka', 'skicka nu'],
  pause: ['pause', 'stop', 'pausa', 'stoppa', 'stanna'],
  resume: ['resume', 'start', 'unpause', 'ateruppta', 'starta', 'fortsatt'],
  edit: ['edit', 'change', 'andra', 'redigera', 'settings', 'installningar'],
  delete: ['delete', 'remove', 'ta bort', 'radera'],
};

export const EVERY_DAY = ['daily', 'every day', 'dagligen', 'varje dag', 'alla dagar'];
export const WORKING_DAYS = [
  'weekdays',
  'every weekday',
  'working days',
  'workdays',
  'vardagar',
  'vardagarna',
  'varje vardag',
  'arbetsdagar',
  'varje arbetsdag',
];
/** Monday first; every form that people type, and the shortest that is no other word. */
export const WEEKDAYS: readonly (readonly string[])[] = [
  ['monday', 'mondays', 'mon', 'mandag', 'mandagar', 'mandagarna', 'mandagen', 'man'],
  ['tuesday', 'tuesdays', 'tues', 'tue', 'tisdag', 'tisdagar', 'tisdagarna', 'tisdagen', 'tis'],
  ['wednesday', 'wednesdays', 'wed', 'onsdag', 'onsdagar', 'onsdagarna', 'onsdagen', 'ons'],
  [
    'thursday',
    'thursdays',
    'thurs',
    'thur',
    'thu',
    'torsdag',
    'torsdagar',
    'torsdagarna',
    'torsdagen',
    'tors',
  ],
  ['friday', 'fridays', 'fri', 'fredag', 'fredagar', 'fredagarna', 'fredagen', 'fre'],
  ['saturday', 'saturdays', 'sat', 'lordag', 'lordagar', 'lordagarna', 'lordagen', 'lor'],
  ['sunday', 'sundays', 'sun', 'sondag', 'sondagar', 'sondagarna', 'sondagen', 'son'],
];
/** Between two weekdays or times: all from the one to the other. */
export const UNTIL = ['-', '–', '—', 'to', 'till', 'until', 'through', 'thru', 'tom', 't.o.m'];
export const AND = ['and', 'och', '&', '+', ','];

export const AT = ['at', 'kl', 'klockan', 'vid', '@'];
export const TO_ME = ['till mig', 'to me', 'for me', 'at mig', 'mig', 'me'];
export const HERE = [
  'here',
  'har',
  'in this channel',
  'i den har kanalen',
  'den har kanalen',
  'this channel',
];
export const IN_PLACE = ['in', 'i', 'to', 'till', 'for', 'at'];

export const QUIET = [
  'quiet hours',
  'quiet between',
  'quiet from',
  'quiet',
  'tysta timmar',
  'tyst mellan',
  'tyst fran',
  'tyst',
];
export const REMIND = ['remind', 'reminder', 'with reminder', 'paminn', 'paminnelse', 'med paminnelse'];
export const BEFORE = ['before', 'ahead', 'fore', 'innan', 'i forvag'];
export const HOURS = ['h', 'hour', 'hours', 'tim', 'timme', 'timmar'];
export const DAYS = ['d', 'day', 'days', 'dag', 'dagar', 'dygn'];

export const DAYS_OFF: Readonly<Record<OnDayOff, readonly string[]>> = {
  anyway: [
    'also on holidays',
    'even on holidays',
    'holidays too',
    'on holidays too',
    'aven helgdagar',
    'aven pa helgdagar',
    'ocksa pa helgdagar',
    'oavsett helg',
  ],
  skip: [
    'skip holidays',
    'not on holidays',
    'except holidays',
    'hoppa over helgdagar',
    'inte helgdagar',
    'inte pa helgdagar',
    'utom helgdagar',
  ],
  next_working_day: [
    'next working day',
    'or the next working day',
    'nasta arbetsdag',
    'annars nasta arbetsdag',
  ],
};

export const LANGUAGES: Readonly<Record<Locale, readonly string[]>> = {
  en: ['in english', 'pa engelska', 'engelska', 'english'],
  sv: ['in swedish', 'pa svenska', 'svenska', 'swedish'],
};

/** Before a role. */
export const AS_ROLE = ['role', 'roll', 'as', 'som', 'for role', 'for roll', 'mix'];
/** They carry nothing here. */
export const DIGEST_FILLERS: ReadonlySet<string> = new Set([
  'every',
  'each',
  'varje',
  'on',
  'pa',
  'about',
  'om',
  'with',
  'med',
  'of',
  'av',
  'metrics',
  'matt',
  'siffror',
  'figures',
  'time',
  'tid',
  'zone',
  'tidszon',
  'timezone',
  'and',
  'och',
  'in',
  'i',
  'to',
  'till',
  'for',
  'the',
  'den',
  'det',
  'please',
  'tack',
]);
