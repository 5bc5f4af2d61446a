import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../../src/sandbox/page/shell/address.ts';
import { callPlace, placeCalled } from '../../../src/sandbox/page/shell/place.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../../src/sandbox/start-sandbox.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({
    channels: [{ name: 'growth' }, { name: 'board', private: true, members: ['Åsa Lindqvist'] }],
  });
});
afterEach(() => sandbox.close());

const placeFor = (as: string, called: string | undefined) => {
  const { person } = sandbox.as(as);
  return placeCalled(called, { ...sandbox.overview(), me: person } as never);
};

describe('what `in` means', () => {
  test.each([
    ['Åsa', 'growth', 'growth'],
    ['Åsa', 'board', 'board'],
    ['Erik', 'board', 'growth'],
    ['Åsa', 'erik.holm', 'erik.holm'],
    ['Åsa', 'asa.lindqvist', 'growth'],
    ['Åsa', 'home', 'home'],
    ['Åsa', 'nowhere', 'growth'],
    ['Åsa', undefined, 'growth'],
  ])('for %s, %s is %s', (as, called, place) => {
    expect(callPlace(placeFor(as, called))).toBe(place);
  });

  test('a direct message is found once it has been opened', () => {
    expect(placeFor('Åsa', 'erik.holm')).toMatchObject({ kind: 'direct', channel: undefined });
    const id = sandbox.as('Åsa').directMessage('Erik');
    expect(placeFor('Åsa', 'erik.holm')).toMatchObject({ kind: 'direct', channel: { id } });
  });
});

test('an address is read as it was written, without what it does not know', () => {
  const address = { as: 'asa.lindqvist', in: 'growth', thread: '1.2', theme: 'dark' };
  expect(readAddress(writeAddress(address))).toEqual(address);
  expect(readAddress('?as=erik.holm&utm=x&in=')).toEqual({ as: 'erik.holm' });
});
