import type { FileBlock, VideoBlock } from '@slack/types';
import { FileText, SquarePlay } from 'lucide-react';
import { Address } from './mentions.tsx';
import { plainWords } from './plain-words.ts';

/** A remote file: Slack shows what its service told it; here, its id. */
export const FileCard = ({ block }: { readonly block: FileBlock }) => (
  <div className="bk-card">
    <FileText size={24} aria-hidden="true" />
    <span>
      <strong>{block.external_id}</strong>
      <small>{block.source}</small>
    </span>
  </div>
);

/** A video, as the link it is: nothing plays from elsewhere. */
export function VideoCard({ block }: { readonly block: VideoBlock }) {
  const from = [block.author_name, block.provider_name].filter((one) => one !== undefined).join(' · ');
  return (
    <div className="bk-card">
      <SquarePlay size={24} aria-hidden="true" />
      <span>
        {from && <small>{from}</small>}
        <strong>
          <Address url={block.title_url ?? block.video_url}>{plainWords(block.title)}</Address>
        </strong>
        {block.description && <span>{plainWords(block.description)}</span>}
      </span>
    </div>
  );
}
