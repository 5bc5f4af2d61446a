import type {
  RichTextBlock,
  RichTextElement,
  RichTextList,
  RichTextPreformatted,
  RichTextQuote,
  RichTextSection,
} from '@slack/types';
import type { CSSProperties, ReactNode } from 'react';
import { isEmojiOnly } from './emoji.ts';
import { inOrder } from './in-order.ts';
import { listStyle } from './list-style.ts';
import { Address, Broadcast, ChannelName, Emoji, Moment, PersonName, UserGroup } from './mentions.tsx';

type Part = RichTextSection | RichTextList | RichTextQuote | RichTextPreformatted;

export function RichText({ block }: { readonly block: RichTextBlock }) {
  return (
    <div className={isJumbo(block) ? 'bk-rich bk-jumbo' : 'bk-rich'}>{inOrder(block.elements, drawPart)}</div>
  );
}

function isJumbo({ elements }: RichTextBlock): boolean {
  const [only, ...others] = elements;
  if (only?.type !== 'rich_text_section' || others.length > 0 || only.elements.length === 0) return false;
  return only.elements.every(
    (one) =>
      one.type === 'emoji' || (one.type === 'text' && (one.text.trim() === '' || isEmojiOnly(one.text))),
  );
}

function drawPart(part: Part): ReactNode {
  switch (part.type) {
    case 'rich_text_section':
      return <div className="bk-rich-section">{drawn(part.elements)}</div>;
    case 'rich_text_list':
      return <RichList list={part} />;
    case 'rich_text_quote':
      return <blockquote className="bk-quote">{drawn(part.elements)}</blockquote>;
    case 'rich_text_preformatted':
      return (
        <pre className="bk-pre" {...(isLong(part) ? { tabIndex: 0 } : {})}>
          {drawn(part.elements)}
        </pre>
      );
  }
}

/** A line that may need scrolling must be reachable from the keyboard. */
const isLong = ({ elements }: RichTextPreformatted): boolean =>
  elements.some((one) => 'text' in one && (one.text ?? '').split('\n').some((line) => line.length > 60));

/** `offset` is missing in @slack/types: how many numbers came before. */
type ListPart = RichTextList & { readonly offset?: number };

function RichList({ list }: { readonly list: ListPart }) {
  const { indent = 0, offset = 0 } = list;
  const style = { '--bk-indent': indent, listStyleType: listStyle(list.style, indent) } as CSSProperties;
  const items = inOrder(list.elements, (item) => <li>{drawn(item.elements)}</li>);
  return list.style === 'ordered' ? (
    <ol className="bk-list" style={style} start={1 + offset}>
      {items}
    </ol>
  ) : (
    <ul className="bk-list" style={style}>
      {items}
    </ul>
  );
}

const drawn = (elements: readonly RichTextElement[]): ReactNode =>
  inOrder(elements, (element) => styled(element.style, draw(element)));

function draw(element: RichTextElement): ReactNode {
  switch (element.type) {
    case 'text':
      return element.text;
    case 'link':
      return <Address url={element.url}>{element.text ?? element.url}</Address>;
    case 'emoji': {
      const [, name = element.name, tone] = /^(.*)::skin-tone-(\d)$/.exec(element.name) ?? [];
      return <Emoji name={name} tone={tone === undefined ? undefined : Number(tone)} />;
    }
    case 'user':
      return <PersonName id={element.user_id} />;
    case 'usergroup':
      return <UserGroup id={element.usergroup_id} />;
    case 'channel':
      return <ChannelName id={element.channel_id} />;
    case 'team':
      return <span className="bk-mention">{element.team_id}</span>;
    case 'broadcast':
      return <Broadcast range={element.range} />;
    case 'color':
      return <Colour value={element.value} />;
    case 'date':
      return (
        <Moment
          seconds={element.timestamp}
          format={element.format}
          url={element.url}
          fallback={element.fallback}
        />
      );
  }
}

const Colour = ({ value }: { readonly value: string }) => (
  <span className="bk-colour">
    {value}
    <span className="bk-swatch" aria-hidden="true" style={{ background: value }} />
  </span>
);

type Style = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly underline?: boolean;
  readonly code?: boolean;
  readonly highlight?: boolean;
};

function styled(style: Style | undefined, inner: ReactNode): ReactNode {
  if (style === undefined) return inner;
  const code = style.code ? <code className="bk-code">{inner}</code> : inner;
  const marked = style.highlight ? <mark className="bk-highlight">{code}</mark> : code;
  const under = style.underline ? <u>{marked}</u> : marked;
  const struck = style.strike ? <s>{under}</s> : under;
  const slanted = style.italic ? <em>{struck}</em> : struck;
  return style.bold ? <strong>{slanted}</strong> : slanted;
}
