import './blocks.css';
import type { KnownBlock } from '@slack/types';
import type { Json } from '../../../block-kit/tree.ts';
import type { StateValues } from '../../state.ts';
import type { Surface } from '../calls.ts';
import { useWords } from '../workspace.ts';
import { Actions, Alert, Context, Divider, Header } from './block-shapes.tsx';
import { FileCard, VideoCard } from './cards.tsx';
import { Chart } from './chart.tsx';
import type { ChartBlock } from './chart-shapes.ts';
import { ConfirmationProvider } from './confirm.tsx';
import { BlockProvider } from './element.ts';
import { ImageBlock } from './image.tsx';
import { InputBlock } from './input-block.tsx';
import { Markdown } from './markdown.tsx';
import { RichText } from './rich-text.tsx';
import { Section } from './section.tsx';
import { SurfaceProvider } from './surface.tsx';
import { Table } from './table.tsx';

type BlocksProps = {
  readonly blocks: readonly Json[];
  readonly surface: Surface;
  readonly values: StateValues;
  readonly errors?: { readonly [blockId: string]: string };
};

/** Block Kit as Slack draws it, with every element working. */
export function Blocks({ blocks, surface, values, errors }: BlocksProps) {
  return (
    <SurfaceProvider surface={surface} values={values} errors={errors}>
      <ConfirmationProvider>
        <BlockList blocks={blocks} />
      </ConfirmationProvider>
    </SurfaceProvider>
  );
}

/** The blocks alone, on a surface that is there already. */
export function BlockList({ blocks }: { readonly blocks: readonly Json[] }) {
  return (
    <div className="bk-blocks">
      {blocks.map((block, index) => {
        const blockId = String(block.block_id ?? index);
        return (
          <BlockProvider key={`${blockId} ${block.type}`} value={{ blockId }}>
            <OneBlock block={block} />
          </BlockProvider>
        );
      })}
    </div>
  );
}

function OneBlock({ block }: { readonly block: Json }) {
  // What arrives here has been checked against Block Kit by the sandbox.
  const known = block as unknown as KnownBlock | ChartBlock;
  switch (known.type) {
    case 'section':
      return <Section block={known} />;
    case 'header':
      return <Header block={known} />;
    case 'divider':
      return <Divider />;
    case 'context':
      return <Context block={known} />;
    case 'actions':
    case 'context_actions':
      return <Actions block={known} />;
    case 'alert':
      return <Alert block={known} />;
    case 'image':
      return <ImageBlock block={known} />;
    case 'input':
      return <InputBlock block={known} />;
    case 'rich_text':
      return <RichText block={known} />;
    case 'markdown':
      return <Markdown text={known.text} />;
    case 'table':
      return <Table block={known} />;
    case 'data_visualization':
      return <Chart block={known} />;
    case 'file':
      return <FileCard block={known} />;
    case 'video':
      return <VideoCard block={known} />;
    default:
      return <Unsupported type={String(block.type)} />;
  }
}

const WORDS = {
  en: { unsupported: (type: string) => `unsupported block: ${type}` },
  sv: { unsupported: (type: string) => `blocket visas inte här: ${type}` },
};

function Unsupported({ type }: { readonly type: string }) {
  return <div className="bk-unsupported">{useWords(WORDS).unsupported(type)}</div>;
}
