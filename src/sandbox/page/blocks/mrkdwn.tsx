import './mrkdwn.css';
import type { ReactNode } from 'react';
import { isObject } from '../../../block-kit/tree.ts';
import { inOrder } from './in-order.ts';
import { Address, Broadcast, ChannelName, Emoji, Moment, PersonName, UserGroup } from './mentions.tsx';
import { isAllEmoji, type MrkdwnBlock, mrkdwnTree } from './mrkdwn-blocks.ts';
import type { Inline, Reading } from './mrkdwn-tree.ts';
import { plainWords } from './plain-words.ts';

/** Slack's mrkdwn: bold, italic, strike, code, quotes, lists, links, mentions, emoji and dates. */
export function Mrkdwn({ text }: { readonly text: string }) {
  const tree = mrkdwnTree(text);
  return (
    <span className={isAllEmoji(tree) ? 'bk-mrkdwn bk-jumbo' : 'bk-mrkdwn'}>
      <Tree tree={tree} />
    </span>
  );
}

/** A text object of Block Kit, `plain_text` or `mrkdwn`. */
export function TextObject({ text }: { readonly text: unknown }) {
  if (!isObject(text) || text.type !== 'mrkdwn') return <span className="bk-plain">{plainWords(text)}</span>;
  const reading: Reading = { verbatim: text.verbatim === true };
  return (
    <span className="bk-mrkdwn">
      <Tree tree={mrkdwnTree(String(text.text), reading)} />
    </span>
  );
}

const Tree = ({ tree }: { readonly tree: readonly MrkdwnBlock[] }) => inOrder(tree, drawBlock);

function drawBlock(block: MrkdwnBlock): ReactNode {
  if (block.kind === 'preformatted') return <span className="bk-pre">{block.text}</span>;
  return (
    <span className={block.kind === 'quote' ? 'bk-quote' : 'bk-paragraph'}>{inOrder(block.inner, draw)}</span>
  );
}

function draw(one: Inline): ReactNode {
  switch (one.kind) {
    case 'text':
      return one.text;
    case 'break':
      return <br />;
    case 'bold':
      return <strong>{inOrder(one.inner, draw)}</strong>;
    case 'italic':
      return <em>{inOrder(one.inner, draw)}</em>;
    case 'strike':
      return <s>{inOrder(one.inner, draw)}</s>;
    case 'code':
      return <code className="bk-code">{one.text}</code>;
    case 'link':
      return <Address url={one.url}>{one.label ?? one.url.replace(/^mailto:/, '')}</Address>;
    case 'user':
      return <PersonName id={one.id} label={one.label} />;
    case 'channel':
      return <ChannelName id={one.id} label={one.label} />;
    case 'usergroup':
      return <UserGroup id={one.id} label={one.label} />;
    case 'broadcast':
      return <Broadcast range={one.range} />;
    case 'date':
      return <Moment {...one} />;
    case 'emoji':
      return <Emoji name={one.name} tone={one.tone} />;
  }
}
