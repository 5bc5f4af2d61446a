import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/block-kit/tree.ts';
import { choicesOf, chosenIn, matching } from '../../../src/sandbox/page/blocks/elements/choices.ts';

const person = (id: string, realName: string, isBot = false) => ({
  id,
  realName,
  title: '',
  colour: '#000000',
  isBot,
});
const channel = (
  id: string,
  name: string,
  kind: 'public' | 'private' | 'im',
  members: string[],
  archived = false,
) => ({
  id,
  name,
  kind,
  members,
  archived,
});

const people = [
  person('U2', 'Öberg'),
  person('U1', 'Åsa'),
  person('UBOT', 'Takt', true),
  person('USLACKBOT', 'Slackbot', true),
];
const workspace = {
  people,
  me: people[1]!,
  bot: { user: 'UBOT' },
  channels: [
    channel('C2', 'sales', 'public', []),
    channel('C1', 'growth', 'public', ['U1']),
    channel('C3', 'leaders', 'private', ['U2']),
    channel('C4', 'board', 'private', ['U1']),
    channel('C5', 'old', 'public', [], true),
    channel('D1', '', 'im', ['U1', 'UBOT']),
    channel('D2', '', 'im', ['U2', 'UBOT']),
  ],
};

const ids = (element: Json) =>
  choicesOf(element, workspace).flatMap(({ choices }) => choices.map(({ id }) => id));

describe('a menu offers', () => {
  test.each<[string, Json, string[]]>([
    ['people but no Slackbot, by name', { type: 'users_select' }, ['UBOT', 'U1', 'U2']],
    ['public channels that are open', { type: 'multi_channels_select' }, ['C1', 'C2']],
    ['conversations that one is in', { type: 'conversations_select' }, ['C4', 'C1', 'C2', 'D1']],
    ['private ones alone', { type: 'conversations_select', filter: { include: ['private'] } }, ['C4']],
    [
      'none with a bot',
      { type: 'conversations_select', filter: { include: ['im'], exclude_bot_users: true } },
      [],
    ],
    ['nothing by itself where the bot is asked', { type: 'external_select' }, []],
  ])('%s', (_name, element, expected) => {
    expect(ids(element).toSorted()).toEqual(expected.toSorted());
  });

  test('people in the order of the alphabet, Å after Z', () => {
    expect(ids({ type: 'users_select' })).toEqual(['UBOT', 'U1', 'U2']);
  });
});

const option = (text: string, description?: string) => ({
  text: { type: 'plain_text', text },
  value: text.toLowerCase(),
  ...(description ? { description: { type: 'plain_text', text: description } } : {}),
});
const STATIC = {
  type: 'static_select',
  option_groups: [
    {
      label: { type: 'plain_text', text: 'Sales' },
      options: [option('Meetings', 'Booked'), option(':tada: Won')],
    },
    { label: { type: 'plain_text', text: 'Marketing' }, options: [option('Leads')] },
  ],
};
const contains = (whole: string, part: string) => whole.toLowerCase().includes(part.toLowerCase());

test.each([
  ['', ['Meetings', '🎉 Won', 'Leads'], 2],
  ['LEA', ['Leads'], 1],
  ['booked', ['Meetings'], 1],
  ['xyz', [], 0],
])('%j leaves %j', (letters, names, groups) => {
  const left = matching(choicesOf(STATIC, workspace), letters, contains);
  expect(left.flatMap(({ choices }) => choices.map(({ name }) => name))).toEqual(names);
  expect(left).toHaveLength(groups);
});

test('what is chosen has its name, even when it is offered no more', () => {
  const groups = choicesOf(STATIC, workspace);
  expect(chosenIn('leads', groups)).toMatchObject([{ name: 'Leads', entry: 'leads' }]);
  expect(chosenIn(['gone'], groups)).toEqual([{ id: 'gone', name: 'gone', entry: 'gone' }]);
  expect(chosenIn([option('Volvo')], [])).toMatchObject([{ name: 'Volvo', entry: option('Volvo') }]);
  expect(chosenIn(null, groups)).toEqual([]);
});
