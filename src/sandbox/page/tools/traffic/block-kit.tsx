import { ExternalLink } from 'lucide-react';
import { useWords } from '../../workspace.ts';
import { JsonTree } from './json-tree.tsx';
import { masked } from './masked.ts';
import { TRAFFIC_WORDS } from './traffic-words.ts';

/** The blocks, and a link that takes them along to Slack's own builder when somebody presses it. */
export function BlockKit({ blocks }: { readonly blocks: readonly unknown[] }) {
  const words = useWords(TRAFFIC_WORDS);
  const shown = masked(blocks);
  const builder = `https://app.slack.com/block-kit-builder/#${encodeURIComponent(JSON.stringify({ blocks: shown }))}`;
  return (
    <JsonTree value={shown}>
      <a className="tools-link" href={builder} target="_blank" rel="noreferrer" title={words.builderSays}>
        {words.builder}
        <ExternalLink aria-hidden size={13} />
      </a>
    </JsonTree>
  );
}
