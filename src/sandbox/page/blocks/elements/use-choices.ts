import { useEffect, useMemo, useState } from 'react';
import type { Json } from '../../../../block-kit/tree.ts';
import { useWorkspace } from '../../workspace.ts';
import type { ElementState } from '../element.ts';
import { useSurface } from '../surface.tsx';
import { type ChoiceGroup, choicesOf, optionGroups } from './choices.ts';

const DEBOUNCE_MS = 250;
/** Slack's: https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#external_select */
const LEAST_LETTERS = 3;

export type Offered = {
  readonly groups: readonly ChoiceGroup[];
  /** Whether the bot has yet to answer what it offers. */
  readonly loading: boolean;
  /** How many letters have to be written first; 0 when enough are. */
  readonly lettersMissing: number;
  /** The bot has chosen among its options by the letters already. */
  readonly external: boolean;
};

/** What a menu offers: the element's own options, the workspace's people and channels, or what the bot answers. */
export function useChoices(element: Json, { spot }: ElementState, isOpen: boolean, letters: string): Offered {
  const workspace = useWorkspace();
  const { suggest } = useSurface();
  const external = String(element.type).endsWith('external_select');
  const least = Number(element.min_query_length ?? LEAST_LETTERS);
  const lettersMissing = external ? Math.max(0, least - letters.length) : 0;
  const asked = external && isOpen && lettersMissing === 0 ? letters : undefined;
  const [answer, setAnswer] = useState<{ readonly asked: string; readonly groups: readonly ChoiceGroup[] }>();
  const { blockId, actionId } = spot;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `suggest` is another with every entry, and does the same
  useEffect(() => {
    if (asked === undefined) return;
    let isCurrent = true;
    const timer = setTimeout(
      async () => {
        const options = await suggest({ blockId, actionId }, asked).catch(() => []);
        if (isCurrent) setAnswer({ asked, groups: optionGroups({ options }, true) });
      },
      asked === '' ? 0 : DEBOUNCE_MS,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [asked, blockId, actionId]);

  const own = useMemo(() => choicesOf(element, workspace), [element, workspace]);
  return {
    groups: external ? (lettersMissing === 0 ? (answer?.groups ?? []) : []) : own,
    loading: asked !== undefined && answer?.asked !== asked,
    lettersMissing,
    external,
  };
}
