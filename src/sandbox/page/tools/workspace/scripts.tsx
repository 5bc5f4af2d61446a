import { languageOf, useWords, useWorkspace } from '../../workspace.ts';
import { type ControlCall, curlFor, get, post } from '../control-call.ts';
import { CurlButton } from '../copy-button.tsx';
import { WORKSPACE_WORDS } from './workspace-words.ts';

/** The calls a script begins with, for the person one is and the first channel there is. */
export function Scripts() {
  const { me, channels } = useWorkspace();
  const words = useWords(WORKSPACE_WORDS);
  const channel = `#${channels.find(({ kind }) => kind !== 'im')?.name ?? ''}`;
  const as = me.name;
  const text = languageOf(me) === 'sv' ? '/kpi möten' : '/kpi meetings';
  const calls: { readonly [what in keyof typeof words.script]: ControlCall } = {
    list: get(''),
    type: post('/type', { as, channel, text }),
    read: get('/messages', { as, channel }),
    home: post('/home', { as }),
    modals: get('/modals', { as }),
    traffic: get('/traffic', { after: 0 }),
    changes: get('/changes'),
    day: post('/clock', { advance: 86_400_000 }),
    fault: post('/faults', { fault: { kind: 'lost', method: 'chat.postMessage', times: 1 } }),
    reset: post('/reset'),
  };
  return (
    <section aria-labelledby="tools-scripts">
      <h3 id="tools-scripts">{words.scripts}</h3>
      <p className="tools-soft">
        {words.scriptsSay}{' '}
        <a className="tools-link" href="/sandbox" target="_blank" rel="noreferrer">
          {words.listing}
        </a>
      </p>
      <ul className="tools-scripts">
        {Object.entries(calls).map(([what, call]) => {
          const name = words.script[what as keyof typeof calls];
          return (
            <li key={what}>
              <div>
                <span>{name}</span>
                <code>{curlFor(location.origin, call)}</code>
              </div>
              <CurlButton call={call} of={name} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
