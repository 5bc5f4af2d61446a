import type { FileInput as FileInputElement } from '@slack/types';
import { FileText, Upload, X } from 'lucide-react';
import { useState } from 'react';
import { Button, type DropItem, DropZone, FileTrigger, Text } from 'react-aria-components';
import { objectsIn } from '../../../../block-kit/tree.ts';
import { send } from '../../calls.ts';
import { useWords, useWorkspace } from '../../workspace.ts';
import { useElement } from '../element.ts';
import { inBase64, sizeInWords } from './file-words.ts';
import { Progress } from './progress.tsx';

const WORDS = {
  en: {
    choose: 'Choose files',
    drop: 'or drop them here',
    remove: (name: string) => `Remove ${name}`,
    types: (types: string) => `Allowed: ${types}.`,
    wrongType: (name: string) => `${name} is of another type.`,
    tooMany: (most: number) => `At most ${most} files.`,
  },
  sv: {
    choose: 'Välj filer',
    drop: 'eller släpp dem här',
    remove: (name: string) => `Ta bort ${name}`,
    types: (types: string) => `Tillåtna: ${types}.`,
    wrongType: (name: string) => `${name} är av en annan typ.`,
    tooMany: (most: number) => `Högst ${most} filer.`,
  },
};

const MOST_FILES = 10;

export function FileInput({ element }: { readonly element: FileInputElement }) {
  const words = useWords(WORDS);
  const { me } = useWorkspace();
  const state = useElement(element);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<string>();
  const most = element.max_files ?? MOST_FILES;
  const types = element.filetypes ?? [];
  const files = objectsIn(state.held?.files);

  const add = async (given: readonly File[]) => {
    const wrong = given.find(({ name }) => types.length > 0 && !types.includes(endingOf(name)));
    const problem = wrong ? words.wrongType(wrong.name) : undefined;
    const tooMany = files.length + given.length > most ? words.tooMany(most) : undefined;
    setRefused(problem ?? tooMany);
    if (problem || tooMany || given.length === 0) return;
    setSending(true);
    const ids = await Promise.all(given.map((file) => upload(me.id, file)));
    await state.act([...files.map(({ id }) => String(id)), ...ids]);
    setSending(false);
  };

  return (
    <div className="bk-files">
      <DropZone
        className="bk-drop"
        getDropOperation={() => 'copy'}
        onDrop={async ({ items }) => add(await filesIn(items))}
      >
        <FileTrigger
          allowsMultiple={most > 1}
          {...(types.length > 0 ? { acceptedFileTypes: types.map((type) => `.${type}`) } : {})}
          onSelect={(chosen) => void add([...(chosen ?? [])])}
        >
          <Button className="bk-button" aria-busy={sending} {...describing(state.field)}>
            <Upload size={14} aria-hidden="true" />
            {words.choose}
          </Button>
        </FileTrigger>
        <Text slot="label" className="bk-drop-words">
          {words.drop}
        </Text>
        <Progress state={{ waiting: sending, failed: state.failed }} />
      </DropZone>
      {types.length > 0 && <span className="bk-hint">{words.types(types.join(', '))}</span>}
      {refused && (
        <span className="bk-error" role="alert">
          {refused}
        </span>
      )}
      {files.length > 0 && (
        <ul className="bk-file-list">
          {files.map(({ id, name, size }) => (
            <li key={String(id)}>
              <FileText size={18} aria-hidden="true" />
              <span className="bk-file-name">{String(name)}</span>
              <small>{sizeInWords(Number(size), me.locale)}</small>
              <Button
                className="bk-icon"
                aria-label={words.remove(String(name))}
                onPress={() =>
                  void state.act(files.flatMap((one) => (one.id === id ? [] : [String(one.id)])))
                }
              >
                <X size={14} aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A button is described, but neither required nor invalid. */
const describing = (field: ReturnType<typeof useElement>['field']) =>
  field['aria-describedby'] ? { 'aria-describedby': field['aria-describedby'] } : {};

const endingOf = (name: string): string => name.toLowerCase().split('.').at(-1)!;

const filesIn = async (items: readonly DropItem[]): Promise<File[]> =>
  Promise.all(items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : [])));

async function upload(as: string, file: File): Promise<string> {
  const base64 = inBase64(new Uint8Array(await file.arrayBuffer()));
  return (await send<{ readonly id: string }>('/file', { as, name: file.name, base64 })).id;
}
