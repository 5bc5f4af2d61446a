import type { Answer } from '../domain/answer.ts';
import type { Digest } from '../domain/digest.ts';
import type { DigestProblem, DigestRequest, DigestRow } from '../domain/digest-request.ts';
import type { Locale, Metric } from '../domain/metric.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';
import { hereOf, proposeDigest, timesAfter } from './propose-digest.ts';

export type DigestAskedIn = {
  readonly channelId: string;
  readonly personId: string | null;
  readonly locale: Locale;
};

/** What is asked about digests, answered; nothing is set up by asking. */
export async function answerDigest(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  request: DigestRequest,
  asked: DigestAskedIn,
): Promise<Answer> {
  const here = hereOf(asked);
  const seen = { timeZone: workspace.timeZone, here, me: asked.personId };
  switch (request.kind) {
    case 'digests': {
      const digests = await digestsSeenFrom(world, workspace, asked);
      return {
        kind: 'digest_list',
        rows: digests.map((digest) => rowOf(digest, world, workspace, catalogue)),
        ...seen,
      };
    }
    case 'set_digest': {
      const proposed = proposeDigest(world, workspace, request.wanted, asked);
      if ('problem' in proposed) return problemOf(proposed.problem);
      const metrics = metricsIn(proposed.digest.metrics, catalogue);
      return { kind: 'proposed_digest', wanted: request.wanted, metrics, ...proposed, ...seen };
    }
    case 'digest_step': {
      const found = await digestMeant(world, workspace, request.id, asked);
      if ('about' in found) return problemOf(found);
      return { kind: 'digest_card', row: rowOf(found, world, workspace, catalogue), ...seen };
    }
  }
}

/** The place's own, those that come to whoever asks, and those that they look after elsewhere. */
export async function digestsSeenFrom(
  { store }: Pick<World, 'store'>,
  { id }: Pick<Workspace, 'id'>,
  asked: Pick<DigestAskedIn, 'channelId' | 'personId'>,
): Promise<Digest[]> {
  const { personId } = asked;
  const all = await store.digests.all(id);
  const isOf = (digest: Digest, place: string | null) => digest.channelId === place;
  const here = all.filter((digest) => isOf(digest, hereOf(asked)));
  const mine = all.filter((digest) => !here.includes(digest) && isOf(digest, personId));
  // In a terminal there is no place, and whoever sits there sees all; what a whole channel sees is nobody's own.
  const isInSlack = /^[CDG]/.test(asked.channelId);
  const isTheirs = ({ ownerId }: Digest) => personId !== null && ownerId === personId;
  const others = all.filter(
    (digest) => !here.includes(digest) && !mine.includes(digest) && (!isInSlack || isTheirs(digest)),
  );
  return [...here, ...mine, ...others];
}

/** The one with that number, wherever it comes; or without a number the only one that is seen from the place. */
export async function digestMeant(
  world: Pick<World, 'store'>,
  workspace: Pick<Workspace, 'id'>,
  id: number | null,
  asked: Pick<DigestAskedIn, 'channelId' | 'personId'>,
): Promise<Digest | DigestProblem> {
  if (id !== null) {
    const digest = await world.store.digests.byId(workspace.id, id);
    return digest ?? { about: 'unknown', id };
  }
  const seen = await digestsSeenFrom(world, workspace, asked);
  const here = seen.filter(({ channelId }) => channelId === hereOf(asked));
  const candidates = here.length > 0 ? here : seen;
  const [only] = candidates;
  if (only && candidates.length === 1) return only;
  return { about: 'which', ids: candidates.map((digest) => digest.id) };
}

export function rowOf(
  digest: Digest,
  { now }: Pick<World, 'now'>,
  workspace: Workspace,
  catalogue: Catalogue,
): DigestRow {
  const next = digest.pausedAt === null ? timesAfter(digest.when, workspace, now()) : [];
  return { digest, metrics: metricsIn(digest.metrics, catalogue), next };
}

function metricsIn(keys: readonly string[], catalogue: Catalogue): Metric[] {
  return keys.flatMap((key) => catalogue.get(key) ?? []);
}

function problemOf(problem: DigestProblem): Answer {
  return { kind: 'problem', problem: { kind: 'digest', problem } };
}
