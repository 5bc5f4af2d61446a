import { createContext, type ReactNode, useContext, useMemo, useReducer, useRef } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Json } from '../../../block-kit/tree.ts';
import type { Outcome } from '../../people/outcome.ts';
import type { StateValues } from '../../state.ts';
import type { Entry } from '../../view-state.ts';
import { CallRefused, type Entries, type Surface, send } from '../calls.ts';
import { useWorkspace } from '../workspace.ts';
import {
  afterArriving,
  afterSending,
  type Drafts,
  entryAt,
  type Spot,
  unsent,
  withDraft,
} from './entries.ts';

/** One message or view: what is in its elements, and how they reach the bot. */
export type OnSurface = {
  readonly values: StateValues;
  readonly errors: { readonly [blockId: string]: string };
  entryAt(spot: Spot): Entry;
  /** Keeps it here, until something is sent. */
  write(spot: Spot, entry: Entry): void;
  act(spot: Spot, entry: Entry): Promise<Outcome>;
  suggest(spot: Spot, letters: string): Promise<Json[]>;
  submit(): Promise<Outcome>;
};

const SurfaceContext = createContext<OnSurface | undefined>(undefined);

export function useSurface(): OnSurface {
  const surface = useContext(SurfaceContext);
  if (!surface) throw new Error('An element stands in a message or in a view.');
  return surface;
}

type SurfaceProviderProps = {
  readonly surface: Surface;
  readonly values: StateValues;
  readonly errors?: { readonly [blockId: string]: string } | undefined;
  readonly children: ReactNode;
};

const NO_ERRORS = {};

export function SurfaceProvider({ surface, values, errors = NO_ERRORS, children }: SurfaceProviderProps) {
  const { me } = useWorkspace();
  const as = me.id;
  const now = useRef({ values, drafts: {} as Drafts });
  now.current.values = values;
  const [drawn, redraw] = useReducer((count: number) => count + 1, 0);
  const where = JSON.stringify(surface);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawn` stands for the drafts
  const onSurface = useMemo((): OnSurface => {
    const here = JSON.parse(where) as Surface;
    const keep = (drafts: Drafts) => {
      now.current.drafts = drafts;
      redraw();
    };
    const sending = async (entries: Entries, sent: Promise<Outcome>): Promise<Outcome> => {
      keep(afterSending(now.current.drafts, now.current.values, entries));
      const outcome = await outcomeOf(sent);
      if (outcome.ok || outcome.error !== UNREACHABLE)
        keep(afterArriving(now.current.drafts, now.current.values, entries));
      return outcome;
    };
    return {
      values,
      errors,
      entryAt: (spot) => entryAt(now.current.drafts, now.current.values, spot),
      write: (spot, entry) => keep(withDraft(now.current.drafts, now.current.values, spot, entry)),
      act: ({ blockId, actionId }, entry) => {
        const written = unsent(now.current.drafts, now.current.values);
        const { [actionId]: _itself, ...beside } = written[blockId] ?? {};
        const at = { as, ...here, block_id: blockId, action_id: actionId };
        return sending(
          { ...written, [blockId]: { ...beside, [actionId]: entry } },
          send('/act', { ...at, entry, values: { ...written, [blockId]: beside } }),
        );
      },
      suggest: ({ blockId, actionId }, letters) =>
        send<Json[]>('/suggest', { as, ...here, block_id: blockId, action_id: actionId, letters }),
      submit: () => {
        const written = unsent(now.current.drafts, now.current.values);
        return sending(written, send('/submit', { as, ...here, values: written }));
      },
    };
  }, [as, where, values, errors, drawn]);
  return (
    <SurfaceContext value={onSurface}>
      <I18nProvider locale={me.locale}>{children}</I18nProvider>
    </SurfaceContext>
  );
}

const UNREACHABLE = 'unreachable';

/** A message or view that is gone by now, or a sandbox that does not answer, is a failure like any other. */
const outcomeOf = (sent: Promise<Outcome>): Promise<Outcome> =>
  sent.catch(
    (error: unknown): Outcome => ({
      ok: false,
      error: error instanceof CallRefused ? error.message : UNREACHABLE,
    }),
  );
