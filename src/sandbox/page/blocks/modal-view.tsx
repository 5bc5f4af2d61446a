import { ArrowLeft, TriangleAlert, X } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button, Dialog, Heading } from 'react-aria-components';
import type { SeenView } from '../../seen.ts';
import { Avatar } from '../shell/avatar.tsx';
import { useWords, useWorkspace } from '../workspace.ts';
import { BlockList } from './blocks.tsx';
import { ConfirmationProvider } from './confirm.tsx';
import { Progress } from './elements/progress.tsx';
import { plainWords } from './plain-words.ts';
import { SurfaceProvider, useSurface } from './surface.tsx';

const WORDS = {
  en: { back: 'Back', closeAll: 'Close', cancel: 'Cancel', close: 'Close' },
  sv: { back: 'Tillbaka', closeAll: 'Stäng', cancel: 'Avbryt', close: 'Stäng' },
};

type ModalViewProps = {
  readonly view: SeenView;
  /** How many modals lie under it. */
  readonly below: number;
  onClose(all: boolean): void;
};

/** One modal: title, blocks, and what submits or closes it. */
export const ModalView = (props: ModalViewProps) => (
  <SurfaceProvider surface={{ view: props.view.id }} values={props.view.values} errors={props.view.errors}>
    <ConfirmationProvider>
      <Form {...props} />
    </ConfirmationProvider>
  </SurfaceProvider>
);

function Form({ view, below, onClose }: ModalViewProps) {
  const words = useWords(WORDS);
  const { bot } = useWorkspace();
  const surface = useSurface();
  const [waiting, setWaiting] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useFocusOnError(form, view.errors);
  const submits = plainWords(view.submit);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // React passes on what is submitted in a dialog above this one.
    if (event.target !== form.current || waiting || !submits) return;
    setWaiting(true);
    await surface.submit();
    setWaiting(false);
  };

  return (
    <Dialog className="bk-dialog">
      <header className="bk-modal-head">
        {below > 0 ? (
          <Button className="bk-icon bk-modal-icon" aria-label={words.back} onPress={() => onClose(false)}>
            <ArrowLeft size={20} aria-hidden="true" />
          </Button>
        ) : (
          <Avatar person={{ id: bot.user, name: bot.name, colour: '', isBot: true }} size={28} />
        )}
        <Heading slot="title" className="bk-dialog-title">
          {plainWords(view.title)}
        </Heading>
        <Button className="bk-icon bk-modal-icon" aria-label={words.closeAll} onPress={() => onClose(true)}>
          <X size={20} aria-hidden="true" />
        </Button>
      </header>
      <form ref={form} className="bk-modal-form" noValidate onSubmit={submit}>
        <div className="bk-modal-body">
          {view.notice && (
            <p className="bk-notice" role="alert">
              <TriangleAlert size={18} aria-hidden="true" />
              {view.notice}
            </p>
          )}
          <BlockList blocks={view.blocks} />
        </div>
        <footer className="bk-dialog-foot">
          <Button className="bk-button bk-large" onPress={() => onClose(false)}>
            {plainWords(view.close) || (submits ? words.cancel : words.close)}
          </Button>
          {submits && (
            <Button type="submit" className="bk-button bk-large bk-primary" aria-busy={waiting}>
              <span className="bk-button-words">{submits}</span>
              {waiting && <Progress state={{ waiting, failed: false }} />}
            </Button>
          )}
        </footer>
      </form>
    </Dialog>
  );
}

const FOCUSABLE = 'input:not([type="hidden"]), textarea, button, [tabindex="0"]';

/** Errors are new when they are others than before: then the first one's field gets the focus. */
function useFocusOnError(form: { readonly current: HTMLElement | null }, errors: SeenView['errors']): void {
  const said = JSON.stringify(errors);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the errors are what it is about
  useEffect(() => {
    form.current?.querySelector('[data-invalid]')?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  }, [said]);
}
