import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, answer, fieldsOf, readBody, tooMany } from '../http.ts';
import type { World } from '../world.ts';
import type { Args } from './args.ts';
import { granted, type Method, needScope } from './method.ts';
import { METHODS } from './methods.ts';
import { Refusal } from './refusal.ts';

/** `POST /api/METHOD`, as form or JSON, the token in the header (or, as Slack still takes it, among the arguments). */
export async function serveWebApi(
  world: World,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { searchParams } = new URL(request.url ?? '/', world.url);
  const body = await fieldsOf(request.headers['content-type'] ?? '', await readBody(request));
  const { token: tokenArgument, ...args }: Args = { ...Object.fromEntries(searchParams), ...body };
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const token = bearer ?? (typeof tokenArgument === 'string' ? tokenArgument : undefined);
  const asked = { via: 'web api', name, path: `/api/${name}`, request: readable(args) } as const;
  await answer(world, response, asked, refused, () => {
    try {
      return run(world, name, args, token);
    } catch (error) {
      if (error instanceof Refusal) return refused(error.error, error.details);
      throw error;
    }
  });
}

function run(world: World, name: string, args: Args, token: string | undefined): Answer {
  const method = METHODS[name];
  if (!method) throw new Refusal('unknown_method', { req_method: name });
  authenticate(world, method, token);
  const wait = world.rates.method(name, method.tier);
  if (wait !== undefined) return tooMany(wait);
  needScope(world, ...method.scopes);
  return {
    status: 200,
    body: { ok: true, ...method.run(world, args) },
    headers: {
      'x-oauth-scopes': granted(world)?.join(',') ?? '',
      'x-accepted-oauth-scopes': method.scopes.join(','),
    },
  };
}

/** @throws Refusal `not_authed`, `invalid_auth`, `not_allowed_token_type`, `token_revoked` */
function authenticate({ settings, state }: World, method: Method, token: string | undefined): void {
  if (method.token === 'none') return;
  if (!token) throw new Refusal('not_authed');
  const tokens = { bot: settings.botToken, app: settings.appToken };
  if (!Object.values(tokens).includes(token)) throw new Refusal('invalid_auth');
  if (token !== tokens[method.token]) throw new Refusal('not_allowed_token_type');
  if (!state.installed) throw new Refusal('token_revoked');
}

function refused(error: string, details: { readonly [key: string]: unknown } = {}): Answer {
  if (error === 'ratelimited') return tooMany(Number(details.retryAfter ?? 1));
  return { status: 200, body: { ok: false, error, ...details } };
}

/** For the inspector: JSON inside form fields read out. */
function readable(args: Args): Args {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? parsed(value) : value]),
  );
}

function parsed(value: string): unknown {
  if (!/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
