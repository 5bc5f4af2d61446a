import type { Outcome } from '../people/outcome.ts';
import type { Entry } from '../view-state.ts';

/** Where an element stands: in a message or in a view. */
export type Surface = { readonly channel: string; readonly ts: string } | { readonly view: string };

/** block_id → action_id → what was put in. */
export type Entries = { readonly [blockId: string]: { readonly [actionId: string]: Entry } };

/** What the control API refused, in its own words. */
export class CallRefused extends Error {}

/** `GET /sandbox/…`. @throws CallRefused */
export async function read<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] as [string, string]],
    ),
  );
  return answerOf<T>(await fetch(`/sandbox${path}?${search}`, signal ? { signal } : {}));
}

type Query = { readonly [name: string]: string | number | undefined };

/** `POST /sandbox/…`. @throws CallRefused */
export async function send<T = Outcome>(path: string, body: object = {}): Promise<T> {
  return answerOf<T>(
    await fetch(`/sandbox${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
}

/** `DELETE /sandbox/…`. @throws CallRefused */
export async function remove(path: string, query: Query = {}): Promise<void> {
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  await answerOf(await fetch(`/sandbox${path}?${search}`, { method: 'DELETE' }));
}

async function answerOf<T>(response: Response): Promise<T> {
  const text = await response.text();
  if (response.ok) return JSON.parse(text) as T;
  throw new CallRefused(sentenceIn(text));
}

/** The control API says what is wrong in `error`. */
function sentenceIn(answer: string): string {
  try {
    const { error } = JSON.parse(answer) as { readonly error?: unknown };
    return typeof error === 'string' ? error : answer;
  } catch {
    return answer;
  }
}
