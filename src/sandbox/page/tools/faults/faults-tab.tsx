import './faults.css';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { FaultSeed } from '../../../fault-schema.ts';
import { useWords } from '../../workspace.ts';
import { type ControlCall, post } from '../control-call.ts';
import { CurlButton } from '../copy-button.tsx';
import { usePerform } from '../perform.ts';
import { Trouble } from '../trouble.tsx';
import { PRESETS } from './draft.ts';
import { FaultForm } from './fault-form.tsx';
import { FAULTS_WORDS } from './faults-words.ts';
import { SocketFaults } from './socket-faults.tsx';
import { WaitingFaults } from './waiting-faults.tsx';

/** What can go wrong between Slack and the bot, on demand. */
export function FaultsTab() {
  const words = useWords(FAULTS_WORDS);
  const { run, trouble } = usePerform();
  const [added, setAdded] = useState(0);
  const add = async (call: ControlCall) => {
    if (await run(call)) setAdded(added + 1);
  };
  return (
    <div className="tools-stack">
      <WaitingFaults run={run} />
      <Trouble says={trouble} />
      <p className="tools-unseen" role="status" key={added}>
        {added > 0 && words.added}
      </p>
      <section aria-labelledby="tools-presets">
        <h3 id="tools-presets">{words.presets}</h3>
        <div className="tools-moves">
          {PRESET_CALLS.map(([name, call]) => (
            <div className="tools-pair" key={name}>
              <Button className="tools-button" onPress={() => void add(call)}>
                {words.preset[name]}
              </Button>
              <CurlButton call={call} of={words.preset[name]} />
            </div>
          ))}
        </div>
      </section>
      <FaultForm add={add} />
      <SocketFaults run={run} />
    </div>
  );
}

const PRESET_CALLS = Object.entries(PRESETS).map(
  ([name, fault]: [string, FaultSeed]) => [name as keyof typeof PRESETS, post('/faults', { fault })] as const,
);
