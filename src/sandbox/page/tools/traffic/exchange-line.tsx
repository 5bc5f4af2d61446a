import type { Exchange } from '../../../traffic.ts';
import { useWords, useWorkspace } from '../../workspace.ts';
import { whoIn } from './made-by.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { summaryOf, titleOf } from './summary.ts';
import { TRAFFIC_WORDS } from './traffic-words.ts';

/** One exchange in two lines: where to, what, how it went, how long it took; what about, who, when. */
export function ExchangeLine({ exchange }: { readonly exchange: Exchange }) {
  const { me, people, channels } = useWorkspace();
  const { at, ms, fault } = exchange;
  const who = people.find(({ id }) => id === whoIn(exchange))?.realName.split(' ')[0];
  const summary = summaryOf(exchange);
  const named =
    people.find(({ id }) => id === summary)?.realName ?? channels.find(({ id }) => id === summary)?.name;
  const about = [who, named ?? summary].filter(Boolean).join(': ');
  return (
    <>
      <span className="tools-line">
        <DirectionMark direction={exchange.direction} />
        <span className="tools-name">{titleOf(exchange)}</span>
        <OutcomeMark outcome={outcomeOf(exchange)} fault={fault} />
        <span className="tools-ms">{ms === undefined ? '' : `${roundMs(ms, me.locale)} ms`}</span>
      </span>
      <span className="tools-line tools-soft">
        <span className="tools-about">{about || ' '}</span>
        <time dateTime={new Date(at).toISOString()}>{timeOf(at, me.locale, me.tz)}</time>
      </span>
    </>
  );
}

/** `→ bot` is filled, `← bot` has an outline: told apart without colour. */
export function DirectionMark({ direction }: Pick<Exchange, 'direction'>) {
  const words = useWords(TRAFFIC_WORDS);
  return (
    <span className="tools-direction" data-direction={direction}>
      {direction === 'to bot' ? words.toBot : words.fromBot}
    </span>
  );
}

export function OutcomeMark({
  outcome,
  fault,
}: {
  readonly outcome: Outcome;
  readonly fault: string | undefined;
}) {
  const words = useOutcomeWords();
  return (
    <span className="tools-outcome" data-outcome={outcome.kind} data-fault={fault !== undefined}>
      {words(outcome, fault)}
    </span>
  );
}

function useOutcomeWords(): (outcome: Outcome, fault: string | undefined) => string {
  const words = useWords(TRAFFIC_WORDS);
  return (outcome, fault) => {
    const went =
      outcome.kind === 'well' ? words.ok : outcome.kind === 'waiting' ? words.waiting : outcome.code;
    return fault === undefined
      ? went
      : went === fault
        ? words.fault(fault)
        : `${went} · ${words.fault(fault)}`;
  };
}

/** The same as words, for who hears it. */
export function useLineWords(): (exchange: Exchange) => string {
  const words = useWords(TRAFFIC_WORDS);
  const outcome = useOutcomeWords();
  return (exchange) =>
    [
      exchange.direction === 'to bot' ? words.toBot : words.fromBot,
      titleOf(exchange),
      summaryOf(exchange),
      outcome(outcomeOf(exchange), exchange.fault),
    ].join(', ');
}

/** Tenths only where there is little else. */
export const roundMs = (ms: number, locale: string): string =>
  ms.toLocaleString(locale, { maximumFractionDigits: ms < 10 ? 1 : 0 });

export const timeOf = (at: number, locale: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(
    at,
  );
