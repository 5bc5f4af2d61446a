import { Button } from 'react-aria-components';
import { useWords, useWorkspace } from '../../workspace.ts';
import { post } from '../control-call.ts';
import { CurlButton } from '../copy-button.tsx';
import type { Run } from '../perform.ts';
import { FAULTS_WORDS } from './faults-words.ts';

const REFRESH = post('/socket', { do: 'refresh_requested' });
const DROP = post('/socket', { do: 'drop' });

/** What happens to a Socket Mode connection in a day. */
export function SocketFaults({ run }: { readonly run: Run }) {
  const { bot } = useWorkspace();
  const words = useWords(FAULTS_WORDS);
  const ways = [
    { call: REFRESH, name: words.refresh, says: words.refreshSays },
    { call: DROP, name: words.drop, says: words.dropSays },
  ];
  return (
    <section aria-labelledby="tools-socket">
      <h3 id="tools-socket">{words.connection}</h3>
      {bot.connection === 'http' ? (
        <p className="tools-soft">{words.overHttp}</p>
      ) : (
        ways.map(({ call, name, says }) => (
          <div className="tools-thing" key={name}>
            <p className="tools-soft">{says}</p>
            <div className="tools-pair">
              <Button className="tools-button" onPress={() => void run(call)}>
                {name}
              </Button>
              <CurlButton call={call} of={name} />
            </div>
          </div>
        ))
      )}
    </section>
  );
}
