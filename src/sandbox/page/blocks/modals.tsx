import './modals.css';
import { useRef } from 'react';
import { Modal, ModalOverlay } from 'react-aria-components';
import type { SeenView } from '../../seen.ts';
import { send } from '../calls.ts';
import { useRead } from '../live.ts';
import { useWorkspace } from '../workspace.ts';
import { ModalView } from './modal-view.tsx';

const NONE: readonly SeenView[] = [];

/** The acting person's pile of modals, the topmost on top. */
export function Modals() {
  const { me } = useWorkspace();
  const pile = useRead<readonly SeenView[]>('/modals', { as: me.id }) ?? NONE;
  const top = pile.at(-1);
  // While it fades it is still there to be seen.
  const shown = useRef(top);
  if (top) shown.current = top;
  const view = top ?? shown.current;
  const close = (all: boolean) => {
    if (top) void send('/close', { as: me.id, view: top.id, all }).catch(() => undefined);
  };
  return (
    <ModalOverlay
      className="bk-scrim"
      isOpen={top !== undefined}
      onOpenChange={(open) => !open && close(false)}
    >
      <Modal className="bk-modal">
        {view && <ModalView key={view.id} view={view} below={pile.length - 1} onClose={close} />}
      </Modal>
    </ModalOverlay>
  );
}
