import { Button } from 'react-aria-components';
import { useWords, useWorkspace } from '../../workspace.ts';
import { barsOf } from './bars.ts';
import { roundMs } from './exchange-line.tsx';
import type { Interaction } from './interactions.ts';
import { outcomeOf } from './outcome.ts';
import { titleOf } from './summary.ts';
import { TRAFFIC_WORDS } from './traffic-words.ts';

type WaterfallProps = {
  readonly interaction: Interaction;
  /** The id of the exchange being looked at. */
  readonly current: number;
  readonly show: (id: number) => void;
};

/** What came in and every call made because of it, one below the other on a scale of time. */
export function Waterfall({ interaction, current, show }: WaterfallProps) {
  const { me } = useWorkspace();
  const words = useWords(TRAFFIC_WORDS);
  const { bars, span } = barsOf(interaction);
  return (
    <section className="tools-waterfall" aria-labelledby="tools-interaction">
      <h4 id="tools-interaction">
        {words.interaction} <span className="tools-soft">{words.ms(roundMs(span, me.locale))}</span>
      </h4>
      <ol>
        {bars.map(({ exchange, from, wide, after }) => (
          <li key={exchange.id}>
            <Button
              className="tools-bar"
              aria-current={exchange.id === current ? 'true' : 'false'}
              aria-label={`${titleOf(exchange)}, +${words.ms(roundMs(after, me.locale))}`}
              onPress={() => show(exchange.id)}
            >
              <span className="tools-bar-name">{titleOf(exchange)}</span>
              <span className="tools-bar-track">
                <span
                  data-direction={exchange.direction}
                  data-outcome={outcomeOf(exchange).kind}
                  style={{ left: `${from}%`, width: `${wide}%` }}
                />
              </span>
              <span className="tools-bar-after">+{roundMs(after, me.locale)}</span>
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
