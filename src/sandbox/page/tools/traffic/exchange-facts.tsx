import { Button, Meter } from 'react-aria-components';
import type { Exchange } from '../../../traffic.ts';
import { useWords, useWorkspace } from '../../workspace.ts';
import { longTime } from '../clock/long-time.ts';
import { FaultMark, OutcomeMark, roundMs, timeOf } from './exchange-line.tsx';
import type { Interaction } from './interactions.ts';
import { outcomeOf } from './outcome.ts';
import { summaryOf, titleOf } from './summary.ts';
import { TRAFFIC_WORDS } from './traffic-words.ts';

/** https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response */
const LIMIT_MS = 3_000;

type ExchangeFactsProps = {
  readonly exchange: Exchange;
  readonly interaction: Interaction | undefined;
  readonly show: (id: number) => void;
};

/** What there is to say of an exchange beside its JSON. */
export function ExchangeFacts({ exchange, interaction, show }: ExchangeFactsProps) {
  const { me, channels } = useWorkspace();
  const words = useWords(TRAFFIC_WORDS);
  const { direction, via, at, ms, status, fault, wrote } = exchange;
  const isDelivery = direction === 'to bot';
  const nameOf = (id: string) => {
    const name = channels.find((one) => one.id === id)?.name;
    return name ? `#${name}` : id;
  };
  const cause = interaction?.cause;
  const tie = interaction?.calls.find((call) => call.exchange.id === exchange.id)?.tie;
  return (
    <>
      <p className="tools-soft">{(isDelivery ? words.toBotSays : words.fromBotSays)(words.via[via])}</p>
      <dl className="tools-facts">
        <dt>{words.outcome}</dt>
        <dd>
          <OutcomeMark outcome={outcomeOf(exchange)} /> <FaultMark fault={fault} />
          {status !== undefined && status !== 0 && <span className="tools-soft"> HTTP {status}</span>}
        </dd>
        <dt>{words.took}</dt>
        <dd>{ms === undefined ? words.waiting : <Took ms={ms} isDelivery={isDelivery} />}</dd>
        <dt>{words.when}</dt>
        <dd>
          {longTime(at, me.locale, me.tz)} <span className="tools-soft">{timeOf(at, me.locale, me.tz)}</span>
        </dd>
        {wrote.length > 0 && (
          <>
            <dt>{words.wrote}</dt>
            <dd>
              {wrote.map(({ channel, ts }) => (
                <div key={`${channel} ${ts}`}>
                  {nameOf(channel)} <code>{ts}</code>
                </div>
              ))}
            </dd>
          </>
        )}
        {tie !== undefined && (
          <>
            <dt>{words.partOf}</dt>
            <dd>
              {cause ? (
                <>
                  <Button className="tools-inline" onPress={() => show(cause.id)}>
                    {titleOf(cause)} {summaryOf(cause)}
                  </Button>{' '}
                  <span className="tools-soft">{words.tie[tie]}</span>
                </>
              ) : (
                words.tie.none
              )}
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

function Took({ ms, isDelivery }: { readonly ms: number; readonly isDelivery: boolean }) {
  const { me } = useWorkspace();
  const words = useWords(TRAFFIC_WORDS);
  const rounded = roundMs(ms, me.locale);
  if (!isDelivery) return words.ms(rounded);
  const says = ms > LIMIT_MS ? words.overLimit(rounded) : words.ofLimit(rounded);
  return (
    <Meter aria-label={words.took} value={Math.min(ms, LIMIT_MS)} maxValue={LIMIT_MS} valueLabel={says}>
      {({ percentage }) => (
        <>
          {says}
          <span className="tools-meter" data-over={ms > LIMIT_MS}>
            <span style={{ width: `${Math.max(1, percentage)}%` }} />
          </span>
        </>
      )}
    </Meter>
  );
}
