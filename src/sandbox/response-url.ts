import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Json } from '../block-kit/tree.ts';
import { type Answer, answer, fieldsOf, readBody } from './http.ts';
import { needContent, readContent } from './message-content.ts';
import { edit, messageAt, post, remove } from './messages.ts';
import type { Message, ResponseUrl } from './state.ts';
import { Refusal } from './web-api/refusal.ts';
import type { World } from './world.ts';

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
const USES = 5;
const LIFE_MS = 30 * 60_000;

export type Wanted = Pick<ResponseUrl, 'channel' | 'user' | 'kind'> &
  Partial<Pick<ResponseUrl, 'threadTs' | 'original' | 'typed'>>;

export const newTarget = (world: World, wanted: Wanted): ResponseUrl => ({
  threadTs: undefined,
  original: undefined,
  typed: undefined,
  ...wanted,
  mark: world.clock.mark(),
  uses: 0,
});

export function issueResponseUrl(world: World, target: ResponseUrl): string {
  const id = randomBytes(12).toString('hex');
  world.state.responseUrls.set(id, target);
  return `${world.url}/response/${world.settings.team.id}/${id}`;
}

/** `POST /response/TEAM/ID` */
export async function serveResponseUrl(
  world: World,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const contentType = request.headers['content-type'] ?? 'application/json';
  const body = await fieldsOf(contentType, await readBody(request));
  const asked = { via: 'response url', name: 'response_url', path: request.url, request: body } as const;
  await answer(world, response, asked, refused, () => {
    try {
      const target = world.state.responseUrls.get(id);
      if (!target || world.clock.since(target.mark) > LIFE_MS) throw new Refusal('expired_url');
      if (target.uses >= USES) throw new Refusal('used_url');
      target.uses += 1;
      answerThrough(world, target, body);
      return { status: 200, body: { ok: true } };
    } catch (error) {
      if (error instanceof Refusal) return refused(error.error, error.details);
      throw error;
    }
  });
}

const GONE = ['expired_url', 'used_url', 'channel_not_found'];

const refused = (error: string, details: Json = {}): Answer => ({
  status: GONE.includes(error) ? 404 : 400,
  body: { ok: false, error, ...details },
});

/**
 * Posts, replaces or deletes, as the answer to a command or a click asks.
 * An answer to a click replaces what was clicked unless `replace_original` is false; an answer to a command is only
 * ever added (see `commandAnswersCanBeReplaced`).
 * @throws Refusal for blocks or text that Slack would not take
 */
export function answerThrough(world: World, target: ResponseUrl, body: Json): Message | undefined {
  const original = replaceable(world, target) ? messageAt(world, target.channel, target.original) : undefined;
  if (isTrue(body.delete_original)) {
    if (original) remove(world, original);
    return undefined;
  }
  const content = readContent(world, body.text, body.blocks);
  needContent(content);
  const replace = target.kind === 'message' ? !isFalse(body.replace_original) : isTrue(body.replace_original);
  if (replace && original) {
    edit(world, original, { text: content.text ?? '', blocks: content.blocks ?? [] });
    return original;
  }
  const inChannel = body.response_type === 'in_channel';
  if (inChannel) showTyped(world, target);
  const message = post(world, {
    channel: target.channel,
    user: world.botUser,
    onlyFor: inChannel ? undefined : target.user,
    text: content.text ?? '',
    blocks: content.blocks ?? [],
    threadTs: typeof body.thread_ts === 'string' ? body.thread_ts : target.threadTs,
  });
  target.original ??= message.ts;
  return message;
}

const replaceable = ({ settings }: World, { kind }: ResponseUrl) =>
  kind === 'message' || settings.commandAnswersCanBeReplaced;

/** An answer for everyone comes below the command it answers. */
function showTyped(world: World, target: ResponseUrl): void {
  if (target.typed) post(world, { channel: target.channel, user: target.user, text: target.typed });
  target.typed = undefined;
}

const isTrue = (value: unknown) => value === true || value === 'true';
const isFalse = (value: unknown) => value === false || value === 'false';
