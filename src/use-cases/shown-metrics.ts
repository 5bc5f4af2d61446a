import type { Catalogue } from '../domain/metrics/catalogue.ts';
import { type Lens, mixOf } from '../domain/role.ts';
import type { Target } from '../domain/target.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';

/** As many as a scorecard's picture has places for. */
export const PLACES = 6;
/** Where nobody has chosen: along the funnel, then what it costs. */
const USUAL = [
  'pipeline',
  'meetings',
  'revenue',
  'contacts',
  'opportunities',
  'deals_won',
  'win_rate',
  'cac',
];

export type ShownMetrics = {
  readonly keys: readonly string[];
  /** Whether the channel follows them; else they are a role's mix, or only what there is. */
  readonly isFollowed: boolean;
  readonly lens: Lens;
  readonly targets: readonly Target[];
};

/** The figures that an overview shows: a role's mix, or what a channel follows; where it follows none, those with targets or data. */
export async function shownMetrics(
  { store }: Pick<World, 'store'>,
  { id }: Pick<Workspace, 'id'>,
  catalogue: Catalogue,
  asked: {
    readonly channelId: string;
    /** Looked up beside the rest where it has to be. */
    readonly lens: Lens | Promise<Lens>;
    readonly own: readonly string[];
  },
): Promise<ShownMetrics> {
  const { own } = asked;
  const [followed, targets, withData, lens] = await Promise.all([
    store.channels.followed(id, asked.channelId),
    store.targets.all(id),
    store.ledger.metricsWithData(id),
    asked.lens,
  ]);
  const chosen = lens === 'channel' ? followed.filter((key) => catalogue.get(key)) : [];
  const mix = lens === 'channel' ? chosen : mixOf(lens, catalogue, { withData, own, places: PLACES });
  const keys = mix.length > 0 ? mix : usual(withData, targets, catalogue).slice(0, PLACES);
  return { keys, isFollowed: chosen.length > 0, lens, targets };
}

function usual(withData: readonly string[], targets: readonly Target[], catalogue: Catalogue): string[] {
  const aimed = targets.map(({ metric }) => metric);
  const canBeSaid = (key: string) =>
    catalogue.inputsOf(key).every(({ metric }) => withData.includes(metric.key));
  const known = [...USUAL, ...withData].filter(canBeSaid);
  return [...new Set([...USUAL.filter((key) => aimed.includes(key)), ...aimed, ...known])].filter((key) =>
    catalogue.get(key),
  );
}
