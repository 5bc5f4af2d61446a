import { expect, test } from 'vitest';
import { calendarOf } from '../../../src/domain/calendar.ts';
import { phaseOf, settlesAt } from '../../../src/domain/milestones/phase.ts';

const calendar = calendarOf({ country: 'SE', region: null, worksOnEves: false });
const where = { calendar, timeZone: 'Europe/Stockholm' };
const november = { from: '2026-11-01', to: '2026-11-30' };

test.each([
  ['2026-10-31T22:59:00.000Z', 'ahead'],
  ['2026-10-31T23:00:00.000Z', 'running'],
  ['2026-11-30T22:59:00.000Z', 'running'],
  ['2026-11-30T23:00:00.000Z', 'settling'],
  ['2026-12-02T08:09:59.000Z', 'settling'],
  ['2026-12-02T08:10:00.000Z', 'settled'],
  ['2026-12-09T22:59:00.000Z', 'settled'],
  ['2026-12-09T23:00:00.000Z', 'past'],
] as const)('at %s November is %s', (now, phase) => {
  expect(phaseOf(november, now, where)).toBe(phase);
});

test.each([
  // The year ends on a Thursday; Epiphany is a Wednesday, and its eve is worked.
  ['2026-12-31', '2027-01-05T08:10:00.000Z'],
  // Easter: Good Friday is 26 March 2027.
  ['2027-03-25', '2027-03-31T07:10:00.000Z'],
  // A week that ended on a Sunday.
  ['2026-11-15', '2026-11-17T08:10:00.000Z'],
] as const)('what ended on %s is looked back on at %s', (to, at) => {
  expect(settlesAt({ to }, where)).toBe(at);
});
