import { FileText, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../workspace.ts';
import { SHELL } from './words.ts';

type PendingFilesProps = { readonly files: readonly File[]; readonly onRemove: (file: File) => void };

/** What will go with the message. */
export function PendingFiles({ files, onRemove }: PendingFilesProps) {
  const words = useWords(SHELL);
  if (files.length === 0) return null;
  return (
    <ul className="pending-files">
      {files.map((file, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be there twice
        <li key={index} className="pending-file">
          <Preview file={file} />
          <span className="pending-name">{file.name}</span>
          <Button
            className="icon-button"
            aria-label={words.removeFile(file.name)}
            onPress={() => onRemove(file)}
          >
            <X size={14} aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Preview({ file }: { readonly file: File }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!file.type.startsWith('image/')) return;
    const url = URL.createObjectURL(file);
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [file]);
  return address ? <img src={address} alt="" /> : <FileText size={18} aria-hidden />;
}
