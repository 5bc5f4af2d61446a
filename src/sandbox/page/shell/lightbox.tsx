import { Download, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../workspace.ts';
import './lightbox.css';
import { IconButton } from './tip.tsx';
import { SHELL } from './words.ts';

type LightboxProps = {
  readonly src: string;
  readonly alt: string;
  readonly title: string;
  /** The small picture. */
  readonly children: ReactNode;
};

/** A picture that fills the window as one presses it. */
export function Lightbox({ src, alt, title, children }: LightboxProps) {
  const words = useWords(SHELL);
  return (
    <DialogTrigger>
      <Button className="lightbox-opener" aria-label={words.enlarge(title)}>
        {children}
      </Button>
      <ModalOverlay className="lightbox" isDismissable>
        <Modal className="lightbox-frame">
          <Dialog className="lightbox-dialog">
            {({ close }) => (
              <>
                <header className="lightbox-head">
                  <Heading slot="title">{title}</Heading>
                  <a className="icon-button" href={src} download={title} aria-label={words.download(title)}>
                    <Download size={20} aria-hidden />
                  </a>
                  <IconButton label={words.close} onPress={close}>
                    <X size={22} aria-hidden />
                  </IconButton>
                </header>
                <img src={src} alt={alt} />
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
