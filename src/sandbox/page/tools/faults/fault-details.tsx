import { Checkbox } from 'react-aria-components';
import { useWords } from '../../workspace.ts';
import { CountField } from '../count-field.tsx';
import { TypeOrPick } from '../type-or-pick.tsx';
import type { FaultDraft } from './draft.ts';
import { FAULTS_WORDS } from './faults-words.ts';
import { type CodeClass, SLACK_CODES } from './kinds.ts';

type FaultDetailsProps = {
  readonly draft: FaultDraft;
  readonly change: (changes: Partial<FaultDraft>) => void;
};

/** The fields that only this kind has. */
export function FaultDetails({ draft, change }: FaultDetailsProps) {
  const words = useWords(FAULTS_WORDS);
  switch (draft.kind) {
    case 'rate_limited':
      return (
        <CountField
          label={words.retryAfter}
          value={draft.retryAfter}
          onChange={(retryAfter) => change({ retryAfter })}
          least={0}
          most={3_600}
        />
      );
    case 'error':
      return (
        <TypeOrPick
          label={words.code}
          value={draft.error}
          onChange={(error) => change({ error })}
          sections={CODE_CLASSES.map((about) => ({
            name: words.codeClass[about],
            options: SLACK_CODES.filter((one) => one.about === about).map(({ code }) => code),
          }))}
        />
      );
    case 'status':
      return (
        <>
          <CountField
            label={words.status}
            value={draft.status}
            onChange={(status) => change({ status })}
            least={400}
            most={599}
          />
          <Checkbox
            className="tools-check"
            isSelected={draft.done}
            onChange={(done) => change({ done })}
            aria-label={words.done}
          >
            <span className="tools-box" aria-hidden />
            <span>
              {words.done}
              <small>{words.doneSays}</small>
            </span>
          </Checkbox>
        </>
      );
    case 'late':
    case 'delayed':
      return (
        <CountField
          label={words.ms}
          value={draft.ms}
          onChange={(ms) => change({ ms })}
          least={0}
          most={60_000}
          step={100}
        />
      );
    default:
      return null;
  }
}

const CODE_CLASSES: readonly CodeClass[] = [...new Set(SLACK_CODES.map(({ about }) => about))];
