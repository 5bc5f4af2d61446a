import { Bold, Code, Italic, List, Quote, Strikethrough } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { useWords } from '../workspace.ts';
import { type Edited, prefixed, wrapped } from './text-edits.ts';
import { IconButton } from './tip.tsx';
import { SHELL } from './words.ts';

/** Slack's marks, for those who do not know them by heart. */
export function FormatBar({ onEdit }: { readonly onEdit: (change: (now: Edited) => Edited) => void }) {
  const words = useWords(SHELL);
  const wrap = (mark: string) => () => onEdit((now) => wrapped(now, mark));
  const prefix = (mark: string) => () => onEdit((now) => prefixed(now, mark));
  const size = 16;
  return (
    <Toolbar className="format-bar" aria-label={words.formatting}>
      <IconButton label={words.bold} keys="Ctrl B" onPress={wrap('*')}>
        <Bold size={size} aria-hidden />
      </IconButton>
      <IconButton label={words.italic} keys="Ctrl I" onPress={wrap('_')}>
        <Italic size={size} aria-hidden />
      </IconButton>
      <IconButton label={words.strike} onPress={wrap('~')}>
        <Strikethrough size={size} aria-hidden />
      </IconButton>
      <IconButton label={words.code} onPress={wrap('`')}>
        <Code size={size} aria-hidden />
      </IconButton>
      <IconButton label={words.list} onPress={prefix('• ')}>
        <List size={size} aria-hidden />
      </IconButton>
      <IconButton label={words.quote} onPress={prefix('> ')}>
        <Quote size={size} aria-hidden />
      </IconButton>
    </Toolbar>
  );
}
