import './traffic.css';
import { useEffect, useMemo, useState } from 'react';
import { forgetWantedMessage, useWantedMessage, type WantedMessage } from '../wanted-exchange.ts';
import { EVERYTHING, flatRowsOf, rowsOf } from './chosen.ts';
import { ExchangeDetail } from './exchange-detail.tsx';
import { ExchangeList } from './exchange-list.tsx';
import { interactionsIn } from './interactions.ts';
import { exchangeFor } from './made-by.ts';
import { MessageDetail } from './message-detail.tsx';
import { TrafficFilters } from './traffic-filters.tsx';
import { useTraffic } from './use-traffic.ts';

type Shown =
  | { readonly kind: 'list' }
  | { readonly kind: 'exchange'; readonly id: number }
  | { readonly kind: 'message'; readonly message: WantedMessage };

/** Every request and answer in and out of the bot; a list, or one of them whole. */
export function TrafficTab() {
  const exchanges = useTraffic();
  const wanted = useWantedMessage();
  const [choice, setChoice] = useState(EVERYTHING);
  const [grouped, setGrouped] = useState(true);
  const [following, setFollowing] = useState(true);
  const [shown, setShown] = useState<Shown>({ kind: 'list' });
  const interactions = useMemo(() => interactionsIn(exchanges), [exchanges]);
  const rows = useMemo(
    () => (grouped ? rowsOf(interactions, choice) : flatRowsOf(exchanges, choice)),
    [grouped, interactions, exchanges, choice],
  );
  useEffect(() => {
    if (!wanted) return;
    setShown({ kind: 'message', message: wanted });
    forgetWantedMessage();
  }, [wanted]);

  const toList = () => setShown({ kind: 'list' });
  const show = (id: number) => setShown({ kind: 'exchange', id });
  const exchange =
    shown.kind === 'message'
      ? exchangeFor(exchanges, shown.message.channel, shown.message.ts)
      : shown.kind === 'exchange'
        ? exchanges.find(({ id }) => id === shown.id)
        : undefined;
  if (exchange)
    return (
      <ExchangeDetail
        key={exchange.id}
        exchange={exchange}
        interaction={interactions.find(
          ({ cause, calls }) =>
            cause?.id === exchange.id || calls.some((call) => call.exchange.id === exchange.id),
        )}
        neighbours={neighboursOf(
          rows.map((row) => row.exchange.id),
          exchange.id,
        )}
        show={show}
        onBack={toList}
      />
    );
  if (shown.kind === 'message') return <MessageDetail message={shown.message} onBack={toList} />;
  return (
    <>
      <TrafficFilters
        exchanges={exchanges}
        shown={rows.length}
        choice={choice}
        setChoice={setChoice}
        grouped={grouped}
        setGrouped={setGrouped}
        following={following}
        setFollowing={setFollowing}
      />
      <ExchangeList
        rows={rows}
        isEmpty={exchanges.length === 0}
        following={following}
        setFollowing={setFollowing}
        showAll={() => setChoice(EVERYTHING)}
        show={show}
      />
    </>
  );
}

function neighboursOf(ids: readonly number[], id: number) {
  const index = ids.indexOf(id);
  return { earlier: index > 0 ? ids[index - 1] : undefined, later: index < 0 ? undefined : ids[index + 1] };
}
