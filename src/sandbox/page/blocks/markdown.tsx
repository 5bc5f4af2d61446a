import { Square, SquareCheck } from 'lucide-react';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { Address } from './mentions.tsx';

/** A markdown block. HTML stays words, and nothing is fetched: an image is a link with its alt text. */
export const Markdown = ({ text }: { readonly text: string }) => (
  <div className="bk-markdown">
    <ReactMarkdown remarkPlugins={[remarkGfm]} components={COMPONENTS}>
      {text}
    </ReactMarkdown>
  </div>
);

const COMPONENTS: Components = {
  a: ({ href = '', children }) => <Address url={href}>{children}</Address>,
  img: ({ src, alt }) => <Address url={String(src)}>{alt || String(src)}</Address>,
  // A ticked box of a list, for reading only.
  input: ({ checked }) => (
    <span className="bk-task" role="img" aria-label={checked ? '✓' : '–'}>
      {checked ? <SquareCheck size={16} aria-hidden="true" /> : <Square size={16} aria-hidden="true" />}
    </span>
  ),
  // A message is no page: its headings stand below the page's own.
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h4>{children}</h4>,
  h3: ({ children }) => <h5>{children}</h5>,
  h4: ({ children }) => <h6>{children}</h6>,
  h5: ({ children }) => <h6>{children}</h6>,
  h6: ({ children }) => <h6>{children}</h6>,
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <div className="bk-table-box" tabIndex={0}>
      <table className="bk-table">{children}</table>
    </div>
  ),
};
