import './json.css';
import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Exchange } from '../../../traffic.ts';
import { useWords } from '../../workspace.ts';
import { CopyButton } from '../copy-button.tsx';
import { BlockKit } from './block-kit.tsx';
import { ExchangeFacts } from './exchange-facts.tsx';
import { DirectionMark } from './exchange-line.tsx';
import type { Interaction } from './interactions.ts';
import { JsonTree } from './json-tree.tsx';
import { blocksIn } from './made-by.ts';
import { masked } from './masked.ts';
import { curlAgain } from './repeatable.ts';
import { titleOf } from './summary.ts';
import { TRAFFIC_WORDS } from './traffic-words.ts';
import { Waterfall } from './waterfall.tsx';

type ExchangeDetailProps = {
  readonly exchange: Exchange;
  readonly interaction: Interaction | undefined;
  /** The ids of the ones above and below it in the list. */
  readonly neighbours: { readonly earlier: number | undefined; readonly later: number | undefined };
  readonly show: (id: number) => void;
  readonly onBack: () => void;
};

/** One exchange whole: what was asked, what was answered, its blocks, and what it was a part of. */
export function ExchangeDetail({ exchange, interaction, neighbours, show, onBack }: ExchangeDetailProps) {
  const words = useWords(TRAFFIC_WORDS);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const blocks = blocksIn(exchange);
  const curl = curlAgain(location.origin, exchange);
  const { earlier, later } = neighbours;
  return (
    <article className="tools-stack tools-detail" aria-label={titleOf(exchange)}>
      <div className="tools-row">
        <Button className="tools-button tools-small" onPress={onBack}>
          <ArrowLeft aria-hidden size={14} />
          {words.back}
        </Button>
        <span className="tools-grow" />
        <Button
          className="tools-icon"
          aria-label={words.earlier}
          isDisabled={earlier === undefined}
          onPress={() => earlier !== undefined && show(earlier)}
        >
          <ChevronUp aria-hidden size={18} />
        </Button>
        <Button
          className="tools-icon"
          aria-label={words.later}
          isDisabled={later === undefined}
          onPress={() => later !== undefined && show(later)}
        >
          <ChevronDown aria-hidden size={18} />
        </Button>
      </div>
      <h3 className="tools-exchange-name" ref={heading} tabIndex={-1}>
        <DirectionMark direction={exchange.direction} /> {titleOf(exchange)}
      </h3>
      <ExchangeFacts exchange={exchange} interaction={interaction} show={show} />
      <Tabs className="tools-parts">
        <TabList className="tools-tablist" aria-label={titleOf(exchange)}>
          <Tab className="tools-tab" id="request">
            {words.request}
          </Tab>
          <Tab className="tools-tab" id="answer">
            {words.answer}
          </Tab>
          {blocks && (
            <Tab className="tools-tab" id="blocks">
              {words.blockKit}
            </Tab>
          )}
        </TabList>
        <TabPanel className="tools-part" id="request">
          {isNothing(exchange.request) ? (
            <p className="tools-soft">{words.noRequest}</p>
          ) : (
            <JsonTree value={masked(exchange.request)}>
              {curl !== undefined && <CopyButton label={words.copyCurl} text={() => curl} />}
            </JsonTree>
          )}
        </TabPanel>
        <TabPanel className="tools-part" id="answer">
          {exchange.ms === undefined || isNothing(exchange.answer) ? (
            <p className="tools-soft">{exchange.ms === undefined ? words.stillWaiting : words.noAnswer}</p>
          ) : (
            <JsonTree value={masked(exchange.answer)} />
          )}
        </TabPanel>
        {blocks && (
          <TabPanel className="tools-part" id="blocks">
            <BlockKit blocks={blocks} />
          </TabPanel>
        )}
      </Tabs>
      {interaction && interaction.calls.length > 0 && (
        <Waterfall interaction={interaction} current={exchange.id} show={show} />
      )}
    </article>
  );
}

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
