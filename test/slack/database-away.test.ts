import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenStore, openStore } from '../../src/store/open-store.ts';
import { type DatabaseProxy, startProxy } from '../support/database-proxy.ts';
import { testPostgres } from '../support/databases.ts';
import { whyNoPostgres } from '../support/postgres.ts';
import { aWorld, type TestWorld } from '../support/world.ts';

describe.skipIf(whyNoPostgres)(
  `the database is away${whyNoPostgres ? ` (skipped: ${whyNoPostgres})` : ''}`,
  () => {
    let proxy: DatabaseProxy;
    let store: OpenStore;
    let world: TestWorld;
    beforeAll(async () => {
      const url = new URL(await (await testPostgres()).createDatabase());
      proxy = await startProxy(Number(url.port));
      url.hostname = '127.0.0.1';
      url.port = String(proxy.port);
      store = await openStore({ url: url.href, onFatal: () => {} });
      world = await aWorld(store);
      await world.knows([{ value: 40 }]);
    });
    afterAll(async () => {
      await world.close();
      await store.close();
      await proxy.close();
    });

    test('whoever asks is acknowledged in time, told to try again, and answered once it is back', async () => {
      const åsa = world.as('Åsa');
      await åsa.types('#growth', '/kpi möten');
      await åsa.sees('40 bokade möten i november.');
      const away = proxy.cut(3_000);
      const asked = performance.now();
      await åsa.types('#growth', '/kpi samtal');
      expect(performance.now() - asked).toBeLessThan(2_500);
      await åsa.sees('Försök igen om en minut.');
      await away;
      await åsa.types('#growth', '/kpi möten per månad');
      await åsa.sees('november');
    });

    test('whoever presses a button is told, too, and has it done once it is back', async () => {
      const åsa = world.as('Åsa');
      await åsa.types('#sales', `/kpi beslut "Ring alla leads" <@${åsa.id}> 1 december`);
      await åsa.sees('Beslutat: Ring alla leads');
      const away = proxy.cut(3_000);
      await åsa.clicks('Klart');
      await åsa.sees('Försök igen om en minut.');
      await away;
      await åsa.clicks('Klart');
      await åsa.sees('Klart: Ring alla leads');
    });

    test.each([
      '/kpi mål',
      '/kpi vinst Acme 250 tkr',
      '/kpi digest måndagar 8',
      '/kpi tävling möten till fredag',
    ])('%s, too', async (words) => {
      const sara = world.as('Sara');
      const told = () => sara.screen().split('Försök igen om en minut.').length - 1;
      sara.looksAt('#marketing');
      const before = told();
      const away = proxy.cut(2_500);
      await sara.types('#marketing', words);
      await expect.poll(told).toBe(before + 1);
      await away;
      expect(told()).toBe(before + 1);
    });

    test('and does not say so: the same, once nobody waits any longer', async () => {
      const åsa = world.as('Åsa');
      const held = proxy.hold(4_000);
      const asked = performance.now();
      await åsa.types('#growth', '/kpi kontakter');
      expect(performance.now() - asked).toBeLessThan(2_500);
      await held;
      await åsa.sees('kontakter');
    });
  },
);
