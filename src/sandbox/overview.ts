import type { Overview } from './sandbox.ts';
import type { World } from './world.ts';

/** The workspace at a glance, as plain JSON. */
export const overview = (world: World, version: number): Overview => ({
  version,
  now: world.clock.now(),
  moved: world.clock.moved(),
  team: world.settings.team,
  bot: {
    user: world.botUser,
    name: world.app.name,
    installed: world.state.installed,
    homeTab: world.app.homeTab,
    scopes: world.app.scopes ?? [],
    connection: world.requestUrl ? 'http' : `${world.sockets.connections()} sockets`,
  },
  people: [...world.state.people.values()],
  channels: [...world.state.conversations.values()].map((one) => ({ ...one, members: [...one.members] })),
  commands: world.app.commands ?? [],
  shortcuts: world.app.shortcuts ?? [],
  faults: world.faults.list(),
  traffic: world.traffic.span(),
});
