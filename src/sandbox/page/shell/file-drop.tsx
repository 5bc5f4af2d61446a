import { type DragEvent, type ReactNode, useState } from 'react';
import { useWords } from '../workspace.ts';
import { SHELL } from './words.ts';

type FileDropProps = {
  readonly name: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
};

/** Files let go anywhere over a conversation go to its composer, where the paper clip does the same. */
export function FileDrop({ name, onFiles, children }: FileDropProps) {
  const words = useWords(SHELL);
  const [over, setOver] = useState(false);
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only for those who drag; the button does the same
    <div
      className="file-drop"
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over ? <p className="file-drop-over">{words.dropHere(name)}</p> : null}
    </div>
  );
}
