import { useWords } from '../workspace.ts';
import { TOOLS_WORDS } from './tools-words.ts';

/** What a call was refused with, read out at once. */
export function Trouble({ says }: { readonly says: string | undefined }) {
  const words = useWords(TOOLS_WORDS);
  return (
    <p role="alert" className={says === undefined ? 'tools-unseen' : 'tools-trouble'}>
      {says !== undefined && words.refused(says)}
    </p>
  );
}
