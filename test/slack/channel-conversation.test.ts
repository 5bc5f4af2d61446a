import { afterAll, beforeAll, expect, test } from 'vitest';
import { validateMessage, validateView } from '../../src/block-kit/validate.ts';
import { sharedTestStore } from '../support/databases.ts';
import { aWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await aWorld(await sharedTestStore());
  await world.knows(
    Object.entries({ 'Åsa Lindqvist': 9, 'Erik Holm': 9, 'James Carter': 4, 'Maria Öberg': 2 }).map(
      ([owner, value]) => ({ metric: 'meetings', value, dimensions: { owner } }),
    ),
  );
});
afterAll(async () => {
  await world.close();
});

const rule = async (channel: string) => {
  const { id } = world.sandbox.overview().channels.find(({ name }) => name === channel)!;
  return world.world.store.channelRules.of(world.workspace.id, id);
};

test('a channel has no leaderboard before somebody in it wants one', async () => {
  const [åsa, erik] = [world.as('Åsa'), world.as('Erik')];
  await åsa.types('#leadership', '/kpi topp möten');
  await åsa.sees('Den här kanalen har ingen topplista, och det är helt i sin ordning');
  expect(validateMessage(åsa.lastMessage('ingen topplista'))).toEqual([]);
  await åsa.clicks('Slå på topplistan');
  await åsa.sees('Åsa Lindqvist slog på topplistan i kanalen');
  await åsa.sees('Åsa Lindqvist och Erik Holm delar ledningen i november med 9 bokade möten var.');
  await åsa.sees('24 bokade möten tillsammans.');
  const list = åsa.lastMessage('delar ledningen');
  expect(validateMessage(list)).toEqual([]);
  expect(åsa.screen()).toContain('1 | Åsa Lindqvist | 9\n1 | Erik Holm | 9\n3 | James Carter | 4');
  await åsa.chooses('Annan period', 'top meetings last month');
  await åsa.sees('Det finns inga siffror för bokade möten i oktober.');

  await erik.types('#growth', '/kpi topp cac');
  await erik.sees('hela organisationen');
  await erik.types('#growth', '/kpi topp vinstandel');
  await erik.sees('Vinstandelen går inte att lägga ihop person för person');
});

test('whoever does not want to be named stands among the others', async () => {
  const sara = world.as('Sara');
  const { store, now } = world.world;
  const erik = { userId: world.as('Erik').id, name: 'Erik Holm' };
  await store.unnamedPeople.add(world.workspace.id, erik, now(), now());
  await sara.types('#leadership', '/kpi topp möten');
  await sara.sees(
    'Åsa Lindqvist och någon bland de övriga delar ledningen i november med 9 bokade möten var.',
  );
  expect(sara.screen()).toContain('3 | James Carter | 4\n4 | Maria Öberg | 2\n– | Övriga | 9');
});

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
