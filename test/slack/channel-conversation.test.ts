import { afterAll, beforeAll, expect, test } from 'vitest';
import { validateMessage, validateView } from '../../src/block-kit/validate.ts';
import { sharedTestStore } from '../support/databases.ts';
import { aWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await aWorld(await sharedTestStore());
});
afterAll(async () => {
  await world.close();
});

const rule = async (channel: string) => {
  const { id } = world.sandbox.overview().channels.find(({ name }) => name === channel)!;
  return world.world.store.channelRules.of(world.workspace.id, id);
};

test('what a channel gets is shown to whoever asks, switched by a press, and everybody hears who did', async () => {
  const [åsa, erik] = [world.as('Åsa'), world.as('Erik')];
  await åsa.types('#growth', '/kpi kanal');
  await åsa.sees('I den här kanalen firas vinster och mål, och topplistan är av.');
  await åsa.sees('högst 5 i veckan; resten samlas i veckans genomgång');
  await åsa.sees('18:00–07:30, och lediga dagar');
  expect(validateMessage(åsa.lastMessage('I den här kanalen'))).toEqual([]);
  await åsa.clicks('Slå på topplistan');
  erik.looksAt('#growth');
  await erik.sees('Takt: Åsa Lindqvist slog på topplistan i kanalen: `/kpi topp möten` visar den.');
  await åsa.sees('I den här kanalen firas vinster och mål, och topplistan är på.');
  await åsa.clicks('Stäng av firanden');
  await erik.sees('Åsa Lindqvist stängde av firanden i kanalen.');
  expect(await rule('growth')).toMatchObject({ celebrates: false, leaderboard: true, postsAWeek: 5 });
  expect(await rule('sales')).toMatchObject({ celebrates: true, leaderboard: false });
});

test('all of it in a modal, which says beside each field what cannot be', async () => {
  const james = world.as('James');
  await james.types('#sales', '/kpi channel');
  await james.sees('In this channel wins and goals are celebrated, and the leaderboard is off.');
  await james.clicks('Change …');
  await james.sees('Quiet from');
  const { type, title, submit, close, blocks } = james.modal();
  expect(validateView({ type, title, submit, close, blocks })).toEqual([]);
  await james.submits({ quietUntil: '18:00' });
  await james.sees('Choose another time than when it begins.');
  await james.submits({ posts: '2', quietUntil: '08:00', switches: ['celebrates', 'leaderboard'] });
  await james.sees('James Carter switched the leaderboard on in this channel: `/kpi top meetings` shows it.');
  await james.sees('James Carter asked for at most 2 posts a week that nobody asked for in this channel.');
  await james.sees('James Carter set the quiet hours of this channel to 18:00–08:00.');
  expect(await rule('sales')).toEqual({
    celebrates: true,
    leaderboard: true,
    postsAWeek: 2,
    quiet: { from: '18:00', until: '08:00' },
  });
});

test('in words, and saying it again changes nothing', async () => {
  const sara = world.as('Sara');
  await sara.types('#marketing', '/kpi kanal högst 1 inlägg i veckan, tyst 17-08');
  await sara.sees('Sara Nyberg satte gränsen till högst 1 inlägg i veckan som ingen bett om i kanalen.');
  await sara.types('#marketing', '/kpi kanal inlägg 1');
  await sara.sees('Så är det redan; inget har ändrats.');
  // Only asking changes nothing.
  await sara.says('@Takt', 'kanal topplista på');
  await sara.sees('Ändra det med /kpi channel leaderboard on i själva kanalen.');
});
