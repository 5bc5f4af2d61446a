import { describe, expect, test } from 'vitest';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import type { Target } from '../../src/domain/target.ts';
import { readTargetModal, type TargetValues } from '../../src/slack/messages/read-target-modal.ts';
import { aTarget } from '../support/targets.ts';

const reader = {
  locale: 'sv',
  currency: 'SEK',
  timeZone: 'Europe/Stockholm',
  fiscalYear: { startMonth: 1 },
} as const;
const known = [{ dimension: 'owner', value: 'Erik Holm' } as const];

const typed = (value: string) => ({ answer: { value } });
const chosen = (value: string) => ({ answer: { selected_option: { value } } });
const day = (date: string | null) => ({ answer: { selected_date: date } });

/** 80 meetings every month, as Slack sends it. */
const FILLED: TargetValues = {
  metric: chosen('meetings'),
  every: chosen('month'),
  'value:meetings:month': typed('80'),
  'minimum:meetings:month': typed(''),
  'stretch:meetings:month': typed(''),
  from: day(null),
  until: day(null),
  dimension: chosen('all'),
  part: typed(''),
  why: typed(''),
  sales: { answer: { selected_user: null } },
  marketing: { answer: { selected_user: null } },
  guard: { answer: { selected_option: null } },
};

function read(about: TargetValues, current?: Target) {
  const context = { today: '2026-11-18', metricOf: BUILT_IN_CATALOGUE.get, known, currentOf: () => current };
  return readTargetModal({ ...FILLED, ...about }, context, reader);
}

test('what is left empty is said to be none, and people go by their id until they are named', () => {
  expect(read({ why: typed('Fyller pipelinen'), sales: { answer: { selected_user: 'U1' } } })).toEqual({
    request: {
      kind: 'set_target',
      metric: 'meetings',
      value: 80,
      inPercent: false,
      every: 'month',
      from: null,
      until: null,
      filter: {},
      terms: { minimum: null, stretch: null, guard: null, why: 'Fyller pipelinen' },
    },
    owners: { sales: 'U1' },
  });
});

describe('says beside the field', () => {
  test.each<[string, TargetValues, string, string]>([
    [
      'no figure',
      { 'value:meetings:month': typed('många') },
      'value:meetings:month',
      'ingen siffra för bokade möten',
    ],
    [
      'a figure of another kind',
      { 'value:meetings:month': typed('80 %') },
      'value:meetings:month',
      'ingen siffra',
    ],
    [
      'a minimum above it',
      { 'minimum:meetings:month': typed('90') },
      'minimum:meetings:month',
      'inte ligga över målet',
    ],
    [
      'a stretch below it',
      { 'stretch:meetings:month': typed('70') },
      'stretch:meetings:month',
      'inte ligga under målet',
    ],
    ['one date of two', { every: chosen('once'), from: day('2026-12-01') }, 'until', 'Välj båda datumen'],
    [
      'dates in the wrong order',
      { from: day('2026-12-31'), until: day('2026-12-01') },
      'until',
      'före den första',
    ],
    ['days that are over', { until: day('2026-11-17') }, 'until', 'har varit'],
    ['a part without a name', { dimension: chosen('owner') }, 'part', 'Skriv vilken del'],
    ['a name of nothing', { part: typed('Erik Holm') }, 'dimension', 'Välj vad det är'],
    [
      'a figure of all, of one',
      { metric: chosen('cac'), dimension: chosen('owner'), part: typed('Erik Holm') },
      'dimension',
      'ingens egen',
    ],
    ['itself as its guard', { guard: chosen('meetings') }, 'guard', 'vakta sig självt'],
  ])('%s', (_, about, field, sentence) => {
    const answer = read(about);
    expect('errors' in answer ? answer.errors : {}).toEqual({ [field]: expect.stringContaining(sentence) });
  });

  test('a change without a reason, and only a change', () => {
    const asked = { reason: typed('') };
    expect(read(asked, aTarget({ value: 70 }))).toEqual({
      errors: { reason: expect.stringContaining('varför') },
    });
    expect(read(asked, aTarget({ value: 80 }))).toHaveProperty('request');
    expect(read(asked)).toHaveProperty('request');
    expect(read({ reason: typed('Två nya säljare') }, aTarget({ value: 70 }))).toMatchObject({
      request: { terms: { reason: 'Två nya säljare' } },
    });
  });

  test('for what should go down, levels lie the other way round', () => {
    const cac = { metric: chosen('cac'), 'value:meetings:month': typed('120 tkr') };
    expect(read({ ...cac, 'minimum:meetings:month': typed('110 000') })).toHaveProperty('errors');
    expect(read({ ...cac, 'minimum:meetings:month': typed('130 000') })).toMatchObject({
      request: { value: 120_000, terms: { minimum: 130_000 } },
    });
  });
});

test('a person is named as the figures name them, and somebody new may have a target before any figure', () => {
  const part = (name: string) => read({ dimension: chosen('owner'), part: typed(name) });
  expect(part('erik holm')).toMatchObject({ request: { filter: { owner: 'Erik Holm' } } });
  expect(part('Nora Ny')).toMatchObject({ request: { filter: { owner: 'Nora Ny' } } });
});
