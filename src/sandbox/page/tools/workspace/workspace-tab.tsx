import './workspace.css';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useWords, useWorkspace } from '../../workspace.ts';
import { type ControlCall, post } from '../control-call.ts';
import { CurlButton } from '../copy-button.tsx';
import { type Run, usePerform } from '../perform.ts';
import { PickOne } from '../pick-one.tsx';
import { Trouble } from '../trouble.tsx';
import { Reset } from './reset.tsx';
import { Scripts } from './scripts.tsx';
import { WORKSPACE_WORDS } from './workspace-words.ts';

/** The app's installation, its channels, and beginning again. */
export function WorkspaceTab() {
  const { bot, version, me } = useWorkspace();
  const words = useWords(WORKSPACE_WORDS);
  const { run, trouble } = usePerform();
  const sockets = Number.parseInt(bot.connection, 10);
  return (
    <div className="tools-stack">
      <section aria-labelledby="tools-app">
        <h3 id="tools-app">{words.app(bot.name)}</h3>
        <dl className="tools-facts">
          <dt>{words.state}</dt>
          <dd>{bot.installed ? words.installed : words.uninstalled}</dd>
          <dt>{words.connection}</dt>
          <dd>{Number.isNaN(sockets) ? words.http : words.sockets(sockets)}</dd>
        </dl>
        <Thing
          says={bot.installed ? words.uninstallSays : words.installSays}
          name={bot.installed ? words.uninstall : words.install}
          call={post(bot.installed ? '/uninstall' : '/install')}
          run={run}
        />
      </section>
      <ChannelThings run={run} />
      <Trouble says={trouble} />
      <section aria-labelledby="tools-reset">
        <h3 id="tools-reset">{words.reset}</h3>
        <Reset run={run} />
      </section>
      <Scripts />
      <p className="tools-note">{words.version(version.toLocaleString(me.locale))}</p>
    </div>
  );
}

function ChannelThings({ run }: { readonly run: Run }) {
  const { channels, bot, me } = useWorkspace();
  const words = useWords(WORKSPACE_WORDS);
  const named = channels.filter(({ kind }) => kind !== 'im');
  const [chosen, setChosen] = useState(named[0]?.id);
  const channel = named.find(({ id }) => id === chosen) ?? named[0];
  if (!channel) return null;
  const at = { as: me.id, channel: channel.id };
  const botIn = channel.members.includes(bot.user);
  return (
    <section aria-labelledby="tools-channel">
      <h3 id="tools-channel">{words.channel}</h3>
      <PickOne
        label={words.channel}
        value={channel.id}
        onChange={setChosen}
        options={named.map(({ id, name }) => ({ id, name: `#${name}` }))}
      />
      <p className="tools-soft">{words.channelState(channel.archived, botIn)}</p>
      <div className="tools-moves">
        <Pair
          name={channel.archived ? words.unarchive : words.archive}
          call={post('/archive', channel.archived ? { ...at, archived: false } : at)}
          run={run}
        />
        <Pair
          name={botIn ? words.removeBot : words.invite}
          call={post(botIn ? '/remove-bot' : '/invite', at)}
          run={run}
        />
      </div>
    </section>
  );
}

type PairProps = { readonly name: string; readonly call: ControlCall; readonly run: Run };

function Pair({ name, call, run }: PairProps) {
  return (
    <div className="tools-pair">
      <Button className="tools-button" onPress={() => void run(call)}>
        {name}
      </Button>
      <CurlButton call={call} of={name} />
    </div>
  );
}

const Thing = ({ says, ...pair }: PairProps & { readonly says: string }) => (
  <div className="tools-thing">
    <p className="tools-soft">{says}</p>
    <Pair {...pair} />
  </div>
);
