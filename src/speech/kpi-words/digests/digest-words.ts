import type { DigestPlace, DigestRequest, DigestWanted } from '../../../domain/digest-request.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAYS_OFF = {
  anyway: 'also on holidays',
  skip: 'skip holidays',
  next_working_day: 'next working day',
} as const;
const LANGUAGES = { en: 'in english', sv: 'in swedish' } as const;

/** The words that ask for just this. */
export function digestWords(request: DigestRequest): string {
  switch (request.kind) {
    case 'digests':
      return 'digest';
    case 'digest_step':
      return ['digest', request.step, ...(request.id === null ? [] : [`#${request.id}`])].join(' ');
    case 'set_digest':
      return wantedWords(request.wanted);
  }
}

function wantedWords(wanted: DigestWanted): string {
  const { place, metrics, role, weekdays, time, timeZone, onDayOff, quiet, remindHours, locale } = wanted;
  return [
    'digest',
    weekdays.map((day) => WEEKDAYS[day - 1]).join(' and '),
    ...(time ? [time] : []),
    ...(timeZone ? [timeZone] : []),
    ...placeWords(place),
    ...(role ? ['role', role] : []),
    ...(onDayOff ? [DAYS_OFF[onDayOff]] : []),
    ...(quiet ? ['quiet', `${quiet.from}-${quiet.until}`] : []),
    ...(remindHours ? ['remind', `${remindHours}h`] : []),
    ...(locale ? [LANGUAGES[locale]] : []),
    metrics.join(', '),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function placeWords(place: DigestPlace): string[] {
  switch (place.kind) {
    case 'here':
      return [];
    case 'me':
      return ['to me'];
    case 'channel':
      return ['in', `<#${place.id}>`];
    case 'person':
      return ['to', `<@${place.id}>`];
    case 'named':
      return ['in', place.name];
  }
}
