import { RotateCcw } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../../workspace.ts';
import { post } from '../control-call.ts';
import { CurlButton } from '../copy-button.tsx';
import type { Run } from '../perform.ts';
import { WORKSPACE_WORDS } from './workspace-words.ts';

const RESET = post('/reset');

/** Everything as at the start, once it is confirmed. */
export function Reset({ run }: { readonly run: Run }) {
  const words = useWords(WORKSPACE_WORDS);
  return (
    <div className="tools-thing">
      <p className="tools-soft">{words.resetSays}</p>
      <div className="tools-pair">
        <DialogTrigger>
          <Button className="tools-button tools-danger-outline">
            <RotateCcw aria-hidden size={15} />
            {words.reset} …
          </Button>
          <ModalOverlay className="tools-overlay" isDismissable>
            <Modal className="tools-modal">
              <Dialog role="alertdialog" className="tools-dialog">
                {({ close }) => (
                  <>
                    <Heading slot="title">{words.resetQuestion}</Heading>
                    <p>{words.resetSays}</p>
                    <div className="tools-row tools-end">
                      <Button className="tools-button" onPress={close} autoFocus>
                        {words.cancel}
                      </Button>
                      <Button
                        className="tools-button tools-danger"
                        onPress={() => {
                          void run(RESET);
                          close();
                        }}
                      >
                        {words.resetYes}
                      </Button>
                    </div>
                  </>
                )}
              </Dialog>
            </Modal>
          </ModalOverlay>
        </DialogTrigger>
        <CurlButton call={RESET} of={words.reset} />
      </div>
    </div>
  );
}
