import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ON_DAY_OFF } from '../../../src/domain/digest.ts';
import type { DigestRequest, DigestWanted } from '../../../src/domain/digest-request.ts';
import { ROLES } from '../../../src/domain/role.ts';
import { digestWords } from '../../../src/speech/kpi-words/digests/digest-words.ts';
import {
  digestFormWanted,
  readDigestWords,
} from '../../../src/speech/kpi-words/digests/read-digest-words.ts';
import { TIME_ZONES } from '../../../src/speech/kpi-words/digests/time-zone-words.ts';
import { BUILT_IN } from '../../../src/use-cases/workspace-metrics.ts';

const context = { today: '2026-11-18', fiscalYear: { startMonth: 1 }, names: BUILT_IN.names };
const read = (text: string) => readDigestWords(text, context);

const NOTHING: DigestWanted = {
  place: { kind: 'here' },
  metrics: [],
  role: null,
  weekdays: [],
  time: null,
  timeZone: null,
  onDayOff: null,
  quiet: null,
  remindHours: null,
  locale: null,
};

const wanted = (text: string) => {
  const answer = read(text);
  if (!answer || !('request' in answer) || answer.request.kind !== 'set_digest')
    throw new Error(`${text}: ${JSON.stringify(answer)}`);
  const differs = Object.entries(answer.request.wanted).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(NOTHING[name as keyof DigestWanted]),
  );
  return Object.fromEntries(differs);
};

describe('a digest in words', () => {
  test.each([
    ['digest måndagar 08:30', { weekdays: [1], time: '08:30' }],
    ['digest mondays 8:30', { weekdays: [1], time: '08:30' }],
    ['digest varje måndag kl. 8.30', { weekdays: [1], time: '08:30' }],
    ['digest every monday at 9', { weekdays: [1], time: '09:00' }],
    ['digest kl 9 på måndagar', { weekdays: [1], time: '09:00' }],
    ['digest tisdag och torsdag 15:00 till mig', { weekdays: [2, 4], time: '15:00', place: { kind: 'me' } }],
    ['digest tue, thu 3pm to me', { weekdays: [2, 4], time: '15:00', place: { kind: 'me' } }],
    ['digest tue and thu 3 pm', { weekdays: [2, 4], time: '15:00' }],
    ['digest mån-fre 7.45', { weekdays: [1, 2, 3, 4, 5], time: '07:45' }],
    ['digest fri to mon 1530', { weekdays: [1, 5, 6, 7], time: '15:30' }],
    ['digest vardagar 09:00 roll sälj', { weekdays: [1, 2, 3, 4, 5], time: '09:00', role: 'closing' }],
    ['digest weekdays 9 as marketing', { weekdays: [1, 2, 3, 4, 5], time: '09:00', role: 'marketing' }],
    [
      'digest weekdays 9 pipeline, meetings',
      { weekdays: [1, 2, 3, 4, 5], time: '09:00', metrics: ['pipeline', 'meetings'] },
    ],
    ['digest måndagar pipeline och möten', { weekdays: [1], metrics: ['pipeline', 'meetings'] }],
    ['digest måndagar möte till affärsmöjlighet', { weekdays: [1], metrics: ['meeting_to_opportunity'] }],
    ['digest dagligen', { weekdays: [1, 2, 3, 4, 5, 6, 7] }],
    ['digest mondays in <#C012AB|growth>', { weekdays: [1], place: { kind: 'channel', id: 'C012AB' } }],
    ['digest måndagar i #sälj', { weekdays: [1], place: { kind: 'named', name: '#sälj' } }],
    [
      'digest fridays 15:00 to <@U012AB|åsa>',
      { weekdays: [5], time: '15:00', place: { kind: 'person', id: 'U012AB' } },
    ],
    ['digest mondays 9 Europe/Oslo', { weekdays: [1], time: '09:00', timeZone: 'Europe/Oslo' }],
    ['digest mondays 9 europe/oslo', { weekdays: [1], time: '09:00', timeZone: 'Europe/Oslo' }],
    ['digest måndagar 9 oslotid', { weekdays: [1], time: '09:00', timeZone: 'Europe/Oslo' }],
    ['digest mondays 9 New York time', { weekdays: [1], time: '09:00', timeZone: 'America/New_York' }],
    ['digest mondays 9 UTC', { weekdays: [1], time: '09:00', timeZone: 'UTC' }],
    ['digest mondays skip holidays', { weekdays: [1], onDayOff: 'skip' }],
    ['digest måndagar även helgdagar', { weekdays: [1], onDayOff: 'anyway' }],
    ['digest måndagar tyst 18-07:30', { weekdays: [1], quiet: { from: '18:00', until: '07:30' } }],
    ['digest mondays quiet hours 6pm to 7', { weekdays: [1], quiet: { from: '18:00', until: '07:00' } }],
    ['digest måndagar 9 påminn 4 timmar före', { weekdays: [1], time: '09:00', remindHours: 4 }],
    ['digest mondays 9 remind 1 day before', { weekdays: [1], time: '09:00', remindHours: 24 }],
    ['digest mondays 9 in swedish', { weekdays: [1], time: '09:00', locale: 'sv' }],
    ['digest ny måndagar 9', { weekdays: [1], time: '09:00' }],
    ['sammanfattning måndagar 08:30', { weekdays: [1], time: '08:30' }],
    ['veckobrev fredagar 14', { weekdays: [5], time: '14:00' }],
  ])('%s', (text, expected) => {
    expect(wanted(text)).toEqual(expected);
  });

  test.each([
    ['digets mondays 9', { weekdays: [1], time: '09:00' }],
    ['digest mondasy 9', { weekdays: [1], time: '09:00' }],
    ['digest mådnagar 9', { weekdays: [1], time: '09:00' }],
    ['digest wendesdays 9 pipline', { weekdays: [3], time: '09:00', metrics: ['pipeline'] }],
    ['DIGEST Mandagar 08:30, Moten.', { weekdays: [1], time: '08:30', metrics: ['meetings'] }],
  ])('%s, with a slip of the finger', (text, expected) => {
    expect(wanted(text)).toEqual(expected);
  });

  test.each([
    ['digest mondays 25:00', { about: 'time', words: '25:00', near: null }],
    ['digest mondays 8:75', { about: 'time', words: '8:75', near: null }],
    ['digest mondays 9 Europe/Olso', { about: 'zone', words: 'Europe/Olso', near: 'Europe/Oslo' }],
    [
      'digest måndagar 9 Sverige/Stockholm',
      { about: 'zone', words: 'Sverige/Stockholm', near: 'Europe/Stockholm' },
    ],
    ['digest mondays 9 about tjing', { about: 'words', words: 'tjing' }],
    ['digest pipeline', { about: 'day' }],
    ['digest 09:00', { about: 'day' }],
    ['digest mondays quiet at night', { about: 'quiet' }],
    ['digest mondays remind me', { about: 'remind' }],
    ['digest mondays remind 200h', { about: 'remind' }],
  ])('%s says what is wrong', (text, expected) => {
    expect(read(text)).toMatchObject({ problem: { kind: 'digest', problem: expected } });
  });

  test.each([
    ['digest', { kind: 'digests' }],
    ['digests', { kind: 'digests' }],
    ['sammanfattningar', { kind: 'digests' }],
    ['digest list', { kind: 'digests' }],
    ['digest pause 3', { kind: 'digest_step', step: 'pause', id: 3 }],
    ['digest pausa', { kind: 'digest_step', step: 'pause', id: null }],
    ['digest ta bort #12', { kind: 'digest_step', step: 'delete', id: 12 }],
    ['digest skicka nu', { kind: 'digest_step', step: 'send', id: null }],
    ['digest förhandsvisa', { kind: 'digest_step', step: 'preview', id: null }],
    ['digest återuppta 4', { kind: 'digest_step', step: 'resume', id: 4 }],
  ])('%s asks for %o', (text, request) => {
    expect(read(text)).toEqual({ request });
  });

  test('what is about something else is left to others', () => {
    for (const text of [
      'pipeline',
      'möten måndag',
      'sammanfattning',
      'summary of october',
      'target meetings 80',
    ]) {
      expect(read(text), text).toBeUndefined();
    }
  });

  test('the form is asked for where nothing is said', () => {
    expect(digestFormWanted('digest ny')).toEqual({ kind: 'new' });
    expect(digestFormWanted('digest new')).toEqual({ kind: 'new' });
    expect(digestFormWanted('digest ändra 3')).toEqual({ kind: 'edit', id: 3 });
    expect(digestFormWanted('digest')).toBeUndefined();
    expect(digestFormWanted('digest new mondays 9')).toBeUndefined();
  });

  test('the words of a digest set up just that digest again', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    const place: fc.Arbitrary<DigestWanted['place']> = fc.constantFrom(
      { kind: 'here' },
      { kind: 'me' },
      { kind: 'channel', id: 'C0GROWTH' },
      { kind: 'person', id: 'U0ASA' },
    );
    const metrics = fc.uniqueArray(fc.constantFrom(...BUILT_IN.catalogue.all.map(({ key }) => key)), {
      maxLength: 6,
    });
    const any = fc.record({
      place,
      metrics,
      role: fc.constantFrom(...ROLES, null),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }).map((days) => days.sort()),
      time,
      timeZone: fc.constantFrom(...TIME_ZONES, null),
      onDayOff: fc.constantFrom(...ON_DAY_OFF, null),
      quiet: fc.option(fc.record({ from: time, until: time }).filter(({ from, until }) => from !== until)),
      remindHours: fc.option(fc.integer({ min: 1, max: 72 })),
      locale: fc.constantFrom('sv' as const, 'en' as const, null),
    });
    fc.assert(
      fc.property(any, (said) => {
        const one: DigestWanted = said.metrics.length > 0 ? { ...said, role: null } : said;
        const request: DigestRequest = { kind: 'set_digest', wanted: one };
        expect(read(digestWords(request))).toEqual({ request });
      }),
      { numRuns: 300 },
    );
  });
});
