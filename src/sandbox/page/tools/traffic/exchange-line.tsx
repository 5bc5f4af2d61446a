import type { Exchange } from '../../../traffic.ts';
import { useWords, useWorkspace } from '../../workspace.ts';
import { whoIn } from './made-by.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { summaryOf, titleOf } from './summary.ts';
import { TRAFFIC_WORDS } from './traffic-words.ts';

/** One exchange in two lines: where to, what, how it went, how long it took; what about, who, when. */
export function ExchangeLine({ exchange }: { readonly exchange: Exchange }) {
  const { me, people, channels, now } = useWorkspace();
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
        <OutcomeMark outcome={outcomeOf(exchange)} />
        <span className="tools-ms">{ms === undefined ? '' : `${roundMs(ms, me.locale)} ms`}</span>
      </span>
      <span className="tools-line tools-soft">
        <FaultMark fault={fault} />
        <span className="tools-about">{about || ' '}</span>
        <time dateTime={new Date(at).toISOString()}>
          {dayOf(at, me.locale, me.tz) !== dayOf(now, me.locale, me.tz) && `${dayOf(at, me.locale, me.tz)} `}
          {timeOf(at, me.locale, me.tz)}
        </time>
      </span>
    </>
  );
}

/** `→ bot` is filled, `← bot` has an outline: told apart without colour. */
export function DirectionMark({ direction }: Pick<Exchange, 'direction'>) {
  const words = useWords(TRAFFIC_WORDS);
  return (
    <span className="tools-direction" data-direction={direction}>
      <span aria-hidden>{direction === 'to bot' ? words.toBot : words.fromBot}</span>
      <span className="tools-unseen">{direction === 'to bot' ? words.toBotHeard : words.fromBotHeard}</span>
    </span>
  );
}

export function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  const words = useWords(TRAFFIC_WORDS);
  return (
    <span className="tools-outcome" data-outcome={outcome.kind}>
      {wentHow(outcome, words)}
    </span>
  );
}

/** The fault that struck, if one did. */
export function FaultMark({ fault }: Pick<Exchange, 'fault'>) {
  const words = useWords(TRAFFIC_WORDS);
  return fault === undefined ? null : <span className="tools-struck">{words.fault(fault)}</span>;
}

function wentHow(
  outcome: Outcome,
  { ok, waiting }: { readonly ok: string; readonly waiting: string },
): string {
  switch (outcome.kind) {
    case 'well':
      return ok;
    case 'waiting':
      return waiting;
    case 'wrong':
      return outcome.code;
  }
}

/** The same as words, for who hears it. */
export function useLineWords(): (exchange: Exchange) => string {
  const words = useWords(TRAFFIC_WORDS);
  return (exchange) =>
    [
      exchange.direction === 'to bot' ? words.toBotHeard : words.fromBotHeard,
      titleOf(exchange),
      summaryOf(exchange),
      wentHow(outcomeOf(exchange), words),
      ...(exchange.fault === undefined ? [] : [words.fault(exchange.fault)]),
    ].join(', ');
}

/** Tenths only where there is little else. */
export const roundMs = (ms: number, locale: string): string =>
  ms.toLocaleString(locale, { maximumFractionDigits: ms < 10 ? 1 : 0 });

export const timeOf = (at: number, locale: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(
    at,
  );

const dayOf = (at: number, locale: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short' }).format(at);
