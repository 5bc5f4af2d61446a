import { isObject } from '../../../../block-kit/tree.ts';
import type { Exchange } from '../../../traffic.ts';

/** Something that came to the bot, and the calls the bot made because of it; or calls the bot made by itself. */
export type Interaction = {
  /** The id of its first exchange. */
  readonly id: number;
  readonly cause: Exchange | undefined;
  readonly calls: readonly Call[];
};

/** How it is known that a call belongs: by an id that only this interaction had, or by happening soon after. */
export type Call = { readonly exchange: Exchange; readonly tie: 'id' | 'time' | 'none' };

/** An answer in this many milliseconds of sandbox time is taken to be an answer. */
const SOON_MS = 10_000;

type Growing = { id: number; cause: Exchange | undefined; calls: Call[] };

/** Oldest first. Each exchange is in exactly one. */
export function interactionsIn(exchanges: readonly Exchange[]): readonly Interaction[] {
  const interactions: Growing[] = [];
  const owner = new Map<string, Growing>();
  const claim = (exchange: Exchange, interaction: Growing) => {
    for (const id of idsOf(exchange)) owner.set(id, interaction);
  };
  for (const exchange of exchanges) {
    if (exchange.direction === 'to bot') {
      const interaction = { id: exchange.id, cause: exchange, calls: [] };
      interactions.push(interaction);
      claim(exchange, interaction);
      continue;
    }
    const byId = [...idsOf(exchange)].map((id) => owner.get(id)).find((one) => one !== undefined);
    const found = byId ?? soonBefore(interactions, exchange);
    if (found) found.calls.push({ exchange, tie: byId ? 'id' : 'time' });
    const interaction = found ?? { id: exchange.id, cause: undefined, calls: [{ exchange, tie: 'none' }] };
    if (!found) interactions.push(interaction);
    claim(exchange, interaction);
  }
  return interactions;
}

/** The newest that is about the same person or place; else simply the newest. */
function soonBefore(interactions: readonly Growing[], call: Exchange): Growing | undefined {
  const recent: Growing[] = [];
  for (let index = interactions.length - 1; index >= 0; index -= 1) {
    const one = interactions[index]!;
    const at = one.cause?.at;
    if (at === undefined) continue;
    if (call.at - at > SOON_MS || call.at < at) break;
    recent.push(one);
  }
  const places = placesOf(call.request);
  const near = recent.find(({ cause }) => cause && meet(placesOf(cause.request), places));
  return near ?? (places.size === 0 ? recent[0] : undefined);
}

const meet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((value) => other.has(value));

const IDS = new WeakMap<Exchange, ReadonlySet<string>>();

/**
 * What leads from one exchange to the next: response_url, trigger_id, a file from its upload on. Ids that live longer
 * (a message's, a view's) would tie things that happened days apart.
 */
function idsOf(exchange: Exchange): ReadonlySet<string> {
  const known = IDS.get(exchange);
  if (known) return known;
  const found = new Set(strings([exchange.request, exchange.answer, exchange.path]).flatMap(idIn));
  // The answer to what is still awaited may hold more of them.
  if (exchange.ms !== undefined) IDS.set(exchange, found);
  return found;
}

function idIn(text: string): string[] {
  const path = /\/(?:response|upload)\/[\w/]+$/.exec(text)?.[0];
  if (path) return [path];
  return /^(F[0-9A-Z]{8,}|\d+\.T[0-9A-Z]+\.[0-9a-f]+)$/.test(text) ? [text] : [];
}

/** Ids of people and conversations. */
const placesOf = (request: unknown): ReadonlySet<string> =>
  new Set(strings(request, 2).filter((text) => /^[UCDG][0-9A-Z]{6,}$/.test(text)));

/** Every string at any depth, or down to a depth. */
function strings(node: unknown, deep = Number.POSITIVE_INFINITY): string[] {
  if (typeof node === 'string') return [node];
  if (deep < 0) return [];
  if (Array.isArray(node)) return node.flatMap((one) => strings(one, deep - 1));
  return isObject(node) ? Object.values(node).flatMap((one) => strings(one, deep - 1)) : [];
}
