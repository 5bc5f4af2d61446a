import type { ActionsBlock, AlertBlock, ContextActionsBlock, ContextBlock, HeaderBlock } from '@slack/types';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { Json } from '../../../block-kit/tree.ts';
import { Element } from './elements/element.tsx';
import { SmallImage } from './image.tsx';
import { inOrder } from './in-order.ts';
import { TextObject } from './mrkdwn.tsx';
import { plainWords } from './plain-words.ts';

export const Header = ({ block }: { readonly block: HeaderBlock }) => (
  <h3 className="bk-header">{plainWords(block.text)}</h3>
);

export const Divider = () => <hr className="bk-divider" />;

export const Context = ({ block }: { readonly block: ContextBlock }) => (
  <div className="bk-context">
    {inOrder(block.elements, (element) =>
      element.type === 'image' ? <SmallImage image={element} size={20} /> : <TextObject text={element} />,
    )}
  </div>
);

type Acting = { readonly block: ActionsBlock | ContextActionsBlock };

export const Actions = ({ block }: Acting) => (
  <div className={block.type === 'actions' ? 'bk-actions' : 'bk-context-actions'}>
    {(block.elements as unknown as Json[]).map((element) => (
      <Element key={String(element.action_id)} element={element} />
    ))}
  </div>
);

const LEVELS = {
  default: Info,
  info: Info,
  warning: TriangleAlert,
  error: CircleAlert,
  success: CircleCheck,
};

export function Alert({ block }: { readonly block: AlertBlock }) {
  const level = block.level ?? 'default';
  const Icon = LEVELS[level];
  return (
    <div className={`bk-alert bk-alert-${level}`} role={level === 'error' ? 'alert' : 'status'}>
      <Icon size={18} aria-hidden="true" />
      <TextObject text={block.text} />
    </div>
  );
}
