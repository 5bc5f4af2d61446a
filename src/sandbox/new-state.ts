import { nextId } from './ids.ts';
import type { ChannelSeed, PersonSeed } from './options.ts';
import type { Person, State } from './state.ts';
import type { World } from './world.ts';

/** Each dark enough for white letters. */
const COLOURS = ['#7a4fc4', '#a8501c', '#b8336a', '#1f7a80', '#3f6b2a', '#8a5a00', '#3b62b5'];
export const SLACKBOT = 'USLACKBOT';

export const emptyState = (): State => ({
  people: new Map(),
  conversations: new Map(),
  messages: new Map(),
  files: new Map(),
  views: new Map(),
  modals: new Map(),
  homes: new Map(),
  triggers: new Map(),
  responseUrls: new Map(),
  drafts: new Map(),
  readUntil: new Map(),
  installed: true,
  lastTs: 0,
  lastId: 0,
});

/** Moves the people in, opens the channels and gives each person a direct message with the bot. */
export function populate(world: World): void {
  const { settings, state, botUser, app } = world;
  for (const bot of [robot(botUser, app.name), robot(SLACKBOT, 'Slackbot')]) state.people.set(bot.id, bot);
  settings.people.forEach((seed, index) => {
    const person = personFrom(world, seed, index);
    state.people.set(person.id, person);
  });
  for (const seed of settings.channels) open(world, seed);
  for (const person of state.people.values()) if (!person.isBot) openDirectMessage(world, person.id);
}

/** A person's direct message with somebody (the bot when nobody is named), made when there is none. */
export function openDirectMessage(world: World, person: string, other = world.botUser): string {
  const { state, clock } = world;
  for (const { id, kind, members } of state.conversations.values())
    if (kind === 'im' && members.has(person) && members.has(other)) return id;
  const id = nextId(world, 'D');
  state.conversations.set(id, {
    id,
    name: '',
    kind: 'im',
    members: new Set([person, other]),
    created: Math.floor(clock.now() / 1_000),
    archived: false,
  });
  world.changed();
  return id;
}

function open(world: World, seed: ChannelSeed): void {
  const { state, botUser, clock } = world;
  const humans = [...state.people.values()].filter(({ isBot }) => !isBot);
  const members = humans
    .filter(
      ({ id, realName }) => !seed.members || seed.members.includes(id) || seed.members.includes(realName),
    )
    .map(({ id }) => id);
  const id = seed.id ?? nextId(world, 'C');
  state.conversations.set(id, {
    id,
    name: seed.name,
    kind: seed.private ? 'private' : 'public',
    members: new Set(seed.bot ? [...members, botUser] : members),
    created: Math.floor(clock.now() / 1_000),
    archived: seed.archived ?? false,
  });
}

const handle = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
    .replaceAll(' ', '.');

const personFrom = (world: World, seed: PersonSeed, index: number): Person => ({
  id: seed.id ?? nextId(world, 'U'),
  name: handle(seed.name),
  realName: seed.name,
  title: seed.title ?? '',
  department: seed.department ?? '',
  email: seed.email ?? `${handle(seed.name)}@example.com`,
  locale: seed.locale ?? 'sv-SE',
  tz: seed.tz ?? 'Europe/Stockholm',
  colour: COLOURS[index % COLOURS.length] ?? '#9f69e7',
  isBot: false,
  isAdmin: seed.admin ?? false,
});

const robot = (id: string, name: string): Person => ({
  id,
  name: handle(name),
  realName: name,
  title: '',
  department: '',
  email: '',
  locale: 'en-US',
  tz: 'Europe/Stockholm',
  colour: '#757575',
  isBot: true,
  isAdmin: false,
});
