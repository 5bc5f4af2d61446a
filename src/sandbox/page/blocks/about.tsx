import { Info, X } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords, useWorkspace } from '../workspace.ts';

const WORDS = {
  en: {
    about: (app: string) => `About ${app}`,
    commands: 'Commands',
    shortcuts: 'On a message',
    scopes: 'What it may do',
    none: 'The manifest names none.',
    close: 'Close',
  },
  sv: {
    about: (app: string) => `Om ${app}`,
    commands: 'Kommandon',
    shortcuts: 'På ett meddelande',
    scopes: 'Det den får göra',
    none: 'Manifestet nämner inga.',
    close: 'Stäng',
  },
};

/** What the manifest says of the app: its commands and scopes, on a sheet that a small button opens. */
export function About() {
  const words = useWords(WORDS);
  const { bot, commands, shortcuts } = useWorkspace();
  return (
    <DialogTrigger>
      <Button className="bk-about-opener">
        <Info size={14} aria-hidden="true" />
        {words.about(bot.name)}
      </Button>
      <ModalOverlay className="bk-scrim" isDismissable>
        <Modal className="bk-modal">
          <Dialog className="bk-dialog">
            {({ close }) => (
              <>
                <header className="bk-modal-head">
                  <Heading slot="title" className="bk-dialog-title">
                    {words.about(bot.name)}
                  </Heading>
                  <Button className="bk-icon bk-modal-icon" aria-label={words.close} onPress={close}>
                    <X size={20} aria-hidden="true" />
                  </Button>
                </header>
                <div className="bk-modal-body bk-about">
                  <h3>{words.commands}</h3>
                  {commands.length === 0 && <p>{words.none}</p>}
                  <dl>
                    {commands.map(({ command, description, usageHint }) => (
                      <div key={command}>
                        <dt>
                          <code className="bk-code">{command}</code> {usageHint}
                        </dt>
                        <dd>{description}</dd>
                      </div>
                    ))}
                  </dl>
                  {shortcuts.length > 0 && (
                    <>
                      <h3>{words.shortcuts}</h3>
                      <dl>
                        {shortcuts.map(({ name, callbackId, description }) => (
                          <div key={callbackId}>
                            <dt>{name}</dt>
                            <dd>{description}</dd>
                          </div>
                        ))}
                      </dl>
                    </>
                  )}
                  <h3>{words.scopes}</h3>
                  {bot.scopes.length === 0 && <p>{words.none}</p>}
                  <ul>
                    {bot.scopes.map((scope) => (
                      <li key={scope}>
                        <code className="bk-code">{scope}</code>
                      </li>
                    ))}
                  </ul>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
