import type { IncomingMessage, ServerResponse } from 'node:http';
import { startChanges } from './changes.ts';
import { startClock } from './clock.ts';
import { serveControlApi } from './control-api/control-api.ts';
import { verifyRequestUrl } from './delivery/http-delivery.ts';
import { startSocketDelivery } from './delivery/socket-delivery.ts';
import { startFaults } from './faults.ts';
import { send } from './http.ts';
import { readManifest } from './manifest.ts';
import { nameable } from './nameable.ts';
import { emptyState, populate } from './new-state.ts';
import { type SandboxOptions, settle } from './options.ts';
import { overview } from './overview.ts';
import { servePage } from './page-bundle.ts';
import { actor } from './people/actor.ts';
import { addFile } from './people/add-file.ts';
import { install, uninstall } from './people/membership.ts';
import { startRateLimits } from './rate-limits.ts';
import { serveResponseUrl } from './response-url.ts';
import type { Sandbox } from './sandbox.ts';
import { listen, stop } from './server.ts';
import { startTraffic } from './traffic.ts';
import { servePrivateFile, serveUpload } from './uploads.ts';
import { serveWebApi } from './web-api/web-api.ts';
import type { World } from './world.ts';

/** Starts a Slack on 127.0.0.1. @throws ZodError for a manifest that is none */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const settings = settle(options);
  const app = readManifest(settings.manifest, settings.declinedScopes);
  const { server, url } = await listen(settings.port, (...asked) => serve(world, sandbox, ...asked));
  const changes = startChanges();
  const clock = startClock(settings.now);
  const appId = 'A0SANDBOX';
  const world: World = {
    settings,
    app,
    appId,
    botId: 'B0SANDBOX',
    botUser: 'U0SANDBOT',
    clock,
    traffic: startTraffic(clock.now, changes.changed),
    faults: startFaults(settings.seed, changes.changed),
    rates: startRateLimits(clock, settings.rateLimits),
    sockets: startSocketDelivery(url, appId, changes.changed),
    url,
    state: emptyState(),
    requestUrl: settings.requestUrl,
    changed: changes.changed,
    track: changes.track,
  };
  populate(world);
  server.on('upgrade', world.sockets.upgrade);

  const setTo = (ms: number) => {
    clock.setTo(ms);
    changes.changed();
  };
  let moving: Promise<void> = Promise.resolve();

  const sandbox: Sandbox = {
    url,
    apiUrl: `${url}/api/`,
    botToken: settings.botToken,
    appToken: settings.appToken,
    signingSecret: settings.signingSecret,
    botUser: world.botUser,
    teamId: settings.team.id,
    clock: {
      now: clock.now,
      moved: clock.moved,
      advance: (ms) => {
        clock.advance(ms);
        changes.changed();
      },
      setTo,
    },
    moveClock: (to) => {
      const isForward = to >= clock.now();
      const move = moving.then(() => (isForward ? settings.moveClock(to, setTo) : setTo(to)));
      moving = move.catch(() => {});
      return move;
    },
    nextDue: settings.nextDue,
    faults: world.faults,
    traffic: world.traffic,
    sockets: world.sockets,
    nameable: () => nameable(app),
    connectHttp: async (requestUrl) => {
      await verifyRequestUrl(world, requestUrl);
      world.requestUrl = requestUrl;
    },
    as: (person) => actor(world, person),
    overview: () => overview(world, changes.version()),
    addFile: (person, name, bytes) => addFile(world, person, name, bytes),
    uninstall: () => uninstall(world),
    install: () => install(world),
    reset: () => {
      clock.reset();
      world.faults.clear();
      world.traffic.clear();
      world.rates.clear();
      world.state = emptyState();
      populate(world);
      changes.changed();
      settings.onReset();
    },
    settled: changes.settled,
    version: changes.version,
    onChange: changes.onChange,
    close: async () => {
      clock.reset();
      await world.sockets.close();
      await stop(server);
    },
  };
  return sandbox;
}

async function serve(
  world: World,
  sandbox: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const [, place = '', ...rest] = path.split('/');
  switch (place) {
    case 'api':
      return serveWebApi(world, rest.join('/'), request, response);
    case 'response':
      return serveResponseUrl(world, rest[1] ?? '', request, response);
    case 'upload':
      return serveUpload(world, rest[1] ?? '', request, response);
    case 'files-pri':
      return servePrivateFile(world, rest[0]?.split('-').at(-1) ?? '', request, response);
    case 'sandbox':
      return serveControlApi(world, sandbox, request, response);
    case '':
    case 'page':
      return servePage(path, response);
    default:
      return send(response, { status: 404, body: 'Nothing is here.' });
  }
}
