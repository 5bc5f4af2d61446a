import { ArrowLeft } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { SeenMessage } from '../../../seen.ts';
import { useRead } from '../../live.ts';
import { useWords, useWorkspace } from '../../workspace.ts';
import type { WantedMessage } from '../wanted-exchange.ts';
import { JsonTree } from './json-tree.tsx';
import { TRAFFIC_WORDS } from './traffic-words.ts';

type MessageDetailProps = { readonly message: WantedMessage; readonly onBack: () => void };

/** A message that no request made, as the acting person sees it. */
export function MessageDetail({ message, onBack }: MessageDetailProps) {
  const { me } = useWorkspace();
  const words = useWords(TRAFFIC_WORDS);
  const messages = useRead<readonly SeenMessage[]>('/messages', { as: me.id, channel: message.channel });
  const seen = messages?.find(({ ts }) => ts === message.ts);
  return (
    <article className="tools-stack tools-detail" aria-label={words.theMessage}>
      <div className="tools-row">
        <Button className="tools-button tools-small" onPress={onBack}>
          <ArrowLeft aria-hidden size={14} />
          {words.back}
        </Button>
      </div>
      <h3>{words.theMessage}</h3>
      {messages && <p className="tools-soft">{seen ? words.nobody : words.messageGone}</p>}
      {seen && <JsonTree value={seen} />}
    </article>
  );
}
