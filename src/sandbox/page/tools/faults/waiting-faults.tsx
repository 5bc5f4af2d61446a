import { Trash2, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { WaitingFault } from '../../../faults.ts';
import { useWords, useWorkspace } from '../../workspace.ts';
import type { ControlCall } from '../control-call.ts';
import { CurlButton } from '../copy-button.tsx';
import type { Run } from '../perform.ts';
import { FAULTS_WORDS } from './faults-words.ts';

const CLEAR_ALL: ControlCall = { verb: 'DELETE', path: '/faults' };

/** The faults that wait, how often they have struck, and how to be rid of them. */
export function WaitingFaults({ run }: { readonly run: Run }) {
  const { faults } = useWorkspace();
  const words = useWords(FAULTS_WORDS);
  return (
    <section aria-labelledby="tools-waiting">
      <div className="tools-row">
        <h3 id="tools-waiting">{words.waiting}</h3>
        <span className="tools-grow" />
        {faults.length > 0 && (
          <>
            <Button className="tools-button tools-small" onPress={() => void run(CLEAR_ALL)}>
              <Trash2 aria-hidden size={14} />
              {words.clearAll}
            </Button>
            <CurlButton call={CLEAR_ALL} of={words.clearAll} />
          </>
        )}
      </div>
      {faults.length === 0 ? (
        <p className="tools-soft">{words.none}</p>
      ) : (
        <ul className="tools-faults">
          {faults.map((fault) => (
            <FaultLine key={fault.id} fault={fault} run={run} />
          ))}
        </ul>
      )}
    </section>
  );
}

type FaultLineProps = {
  readonly fault: WaitingFault;
  readonly run: Run;
};

function FaultLine({ fault, run }: FaultLineProps) {
  const { me } = useWorkspace();
  const words = useWords(FAULTS_WORDS);
  const name = words.kindName[fault.kind];
  const percent = fault.probability.toLocaleString(me.locale, { style: 'percent' });
  const often = [
    ...(fault.probability < 1 ? [words.withChance(percent)] : []),
    fault.left === undefined ? words.untilCleared : words.left(fault.left),
  ].join(', ');
  return (
    <li className="tools-fault">
      <div>
        <strong>{name}</strong>{' '}
        <code>{[detailOf(fault), words.about(fault.method)].filter(Boolean).join(' · ')}</code>
        <p className="tools-soft">
          {words.struck(fault.struck)}; {often}
        </p>
      </div>
      <Button
        className="tools-icon"
        aria-label={words.clear(name)}
        onPress={() => void run({ verb: 'DELETE', path: '/faults', query: { id: fault.id } })}
      >
        <X aria-hidden size={16} />
      </Button>
    </li>
  );
}

function detailOf(fault: WaitingFault): string {
  switch (fault.kind) {
    case 'error':
      return fault.error;
    case 'rate_limited':
      return typeof fault.retryAfter === 'number' ? `${fault.retryAfter} s` : (fault.retryAfter ?? '');
    case 'status':
      return String(fault.status);
    case 'late':
    case 'delayed':
      return `${fault.ms} ms`;
    default:
      return '';
  }
}
