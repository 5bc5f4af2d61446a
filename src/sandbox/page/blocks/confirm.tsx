import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Json } from '../../../block-kit/tree.ts';
import { TextObject } from './mrkdwn.tsx';
import { plainWords } from './plain-words.ts';

type Ask = (confirm: Json) => Promise<boolean>;

const ConfirmationContext = createContext<Ask>(() => Promise.resolve(true));

/** Asks what the bot wants asked; answers whether the person confirmed. */
export const useConfirmation = (): Ask => useContext(ConfirmationContext);

type Asking = { readonly confirm: Json; readonly answer: (yes: boolean) => void };

export function ConfirmationProvider({ children }: { readonly children: ReactNode }) {
  const [asking, setAsking] = useState<Asking>();
  const shown = useRef<Json>({});
  const ask = useCallback<Ask>(
    (confirm) =>
      new Promise((answer) => {
        shown.current = confirm;
        setAsking({ confirm, answer });
      }),
    [],
  );
  const answer = (yes: boolean) => {
    asking?.answer(yes);
    setAsking(undefined);
  };
  const { title, text, confirm, deny, style } = shown.current;
  return (
    <ConfirmationContext value={ask}>
      {children}
      <ModalOverlay
        className="bk-scrim"
        isOpen={asking !== undefined}
        onOpenChange={(open) => !open && answer(false)}
      >
        <Modal className="bk-confirm">
          <Dialog role="alertdialog" className="bk-dialog">
            <Heading slot="title" className="bk-dialog-title">
              {plainWords(title)}
            </Heading>
            <div className="bk-confirm-text">
              <TextObject text={text} />
            </div>
            <div className="bk-dialog-foot">
              <Button className="bk-button bk-large" onPress={() => answer(false)} autoFocus>
                {plainWords(deny)}
              </Button>
              <Button
                className={`bk-button bk-large bk-${style === 'danger' ? 'danger' : 'primary'}`}
                onPress={() => answer(true)}
              >
                {plainWords(confirm)}
              </Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </ConfirmationContext>
  );
}
