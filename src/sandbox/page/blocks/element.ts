import { createContext, useContext, useState } from 'react';
import { isObject, type Json } from '../../../block-kit/tree.ts';
import type { Entry } from '../../view-state.ts';
import { useConfirmation } from './confirm.tsx';
import { plainWords } from './plain-words.ts';
import { useSurface } from './surface.tsx';

/** The block an element stands in, and what an input block says of it. */
export type InBlock = {
  readonly blockId: string;
  readonly label?: {
    readonly id: string;
    /** The id that the field has to take, so that the label leads to it. */
    readonly fieldId: string;
    /** Ids of the hint and of the error. */
    readonly describedBy: string | undefined;
    readonly isRequired: boolean;
    readonly isInvalid: boolean;
    /** Whether the bot hears of it before the form is submitted. */
    readonly dispatches: boolean;
  };
};

const BlockContext = createContext<InBlock>({ blockId: '' });

export const BlockProvider = BlockContext.Provider;

export const useBlock = (): InBlock => useContext(BlockContext);

export type ElementState = {
  readonly spot: { readonly blockId: string; readonly actionId: string };
  readonly entry: Entry;
  /** The state's whole value, as the bot gets it. */
  readonly held: Json | undefined;
  /** The bot has not acknowledged yet. */
  readonly waiting: boolean;
  /** The bot did not acknowledge. */
  readonly failed: boolean;
  write(entry: Entry): void;
  /** Asks first where the element wants a confirmation; answers whether it was sent. */
  act(entry: Entry): Promise<boolean>;
  /** For react-aria's fields. */
  readonly field: Field;
};

type Field = {
  readonly id?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
  readonly isRequired?: boolean;
  readonly isInvalid?: boolean;
};

/** One element: what is in it, and what happens when it is used. */
export function useElement(element: object): ElementState {
  const surface = useSurface();
  const { blockId, label } = useBlock();
  const ask = useConfirmation();
  const [waiting, setWaiting] = useState(0);
  const [failed, setFailed] = useState(false);
  const { action_id: actionId, confirm, placeholder, accessibility_label } = element as Json;
  const spot = { blockId, actionId: String(actionId) };
  return {
    spot,
    entry: surface.entryAt(spot),
    held: surface.values[blockId]?.[spot.actionId],
    waiting: waiting > 0,
    failed,
    write: (entry) => surface.write(spot, entry),
    act: async (entry) => {
      if (isObject(confirm) && !(await ask(confirm))) return false;
      if (surface.values[blockId]?.[spot.actionId]) surface.write(spot, entry);
      setFailed(false);
      setWaiting((count) => count + 1);
      const outcome = await surface.act(spot, entry);
      setWaiting((count) => count - 1);
      setFailed(!outcome.ok);
      return true;
    },
    field: label
      ? {
          id: label.fieldId,
          'aria-labelledby': label.id,
          ...(label.describedBy ? { 'aria-describedby': label.describedBy } : {}),
          isRequired: label.isRequired,
          isInvalid: label.isInvalid,
        }
      : { 'aria-label': String(accessibility_label ?? (plainWords(placeholder) || String(actionId))) },
  };
}
