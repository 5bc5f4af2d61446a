import { openDirectMessage } from '../new-state.ts';
import { text } from './args.ts';
import type { Methods } from './method.ts';
import { Refusal } from './refusal.ts';

export const AUTH_METHODS: Methods = {
  'api.test': {
    token: 'none',
    scopes: [],
    tier: 4,
    run: (_world, args) => {
      const error = text(args, 'error');
      if (error) throw new Refusal(error, { args });
      return { args };
    },
  },
  'auth.test': {
    token: 'bot',
    scopes: [],
    tier: 4,
    run: ({ settings, botUser, botId, state }) => ({
      url: `https://${settings.team.domain}.slack.com/`,
      team: settings.team.name,
      user: state.people.get(botUser)?.name,
      team_id: settings.team.id,
      user_id: botUser,
      bot_id: botId,
      is_enterprise_install: false,
    }),
  },
  'apps.connections.open': {
    token: 'app',
    scopes: [],
    // Named tier 1, yet clients that reconnect in bursts are let in.
    tier: 3,
    run: (world) => ({ url: world.sockets.newTicket() }),
  },
  'bots.info': {
    token: 'bot',
    scopes: ['users:read'],
    tier: 3,
    run: (world, args) => {
      if (text(args, 'bot') !== world.botId) throw new Refusal('bot_not_found');
      return {
        bot: {
          id: world.botId,
          deleted: false,
          name: world.app.name,
          updated: 0,
          app_id: world.appId,
          user_id: world.botUser,
          icons: {},
        },
      };
    },
  },
  'team.info': {
    token: 'bot',
    scopes: ['team:read'],
    tier: 3,
    run: ({ settings }) => ({
      team: {
        id: settings.team.id,
        name: settings.team.name,
        domain: settings.team.domain,
        email_domain: '',
        icon: {},
      },
    }),
  },
  'conversations.open': {
    token: 'bot',
    scopes: ['im:write', 'mpim:write', 'groups:write', 'channels:manage'],
    tier: 3,
    run: (world, args) => {
      const [user, ...more] = (text(args, 'users') ?? '').split(',');
      const person = world.state.people.get(user ?? '');
      if (!person || person.isBot || more.length > 0) throw new Refusal('user_not_found');
      return { no_op: true, already_open: true, channel: { id: openDirectMessage(world, person.id) } };
    },
  },
};
