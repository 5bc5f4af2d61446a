import { TriangleAlert } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button, Form, Radio, RadioGroup } from 'react-aria-components';
import { useWords, useWorkspace } from '../../workspace.ts';
import { type ControlCall, post } from '../control-call.ts';
import { CurlButton } from '../copy-button.tsx';
import { CountField } from '../count-field.tsx';
import { TypeOrPick } from '../type-or-pick.tsx';
import { type FaultDraft, FIRST_DRAFT, ofKind, seedOf } from './draft.ts';
import { FaultDetails } from './fault-details.tsx';
import { FAULTS_WORDS } from './faults-words.ts';
import { KindPicker } from './kind-picker.tsx';
import { useNameable } from './use-nameable.ts';

const OFTEN = ['once', 'times', 'chance', 'always'] as const;

/** A fault of one's own: what, to what, how often. */
export function FaultForm({ add }: { readonly add: (call: ControlCall) => Promise<void> }) {
  const { me } = useWorkspace();
  const words = useWords(FAULTS_WORDS);
  const [draft, setDraft] = useState(FIRST_DRAFT);
  const nameable = useNameable(draft.kind);
  const change = (changes: Partial<FaultDraft>) => setDraft({ ...draft, ...changes });
  const seed = seedOf(draft);
  const call = seed && post('/faults', { fault: seed });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (call) void add(call);
  };
  return (
    <Form className="tools-form" onSubmit={submit} aria-labelledby="tools-own">
      <h3 id="tools-own">{words.own}</h3>
      <KindPicker value={draft.kind} onChange={(kind) => setDraft(ofKind(draft, kind))} />
      <FaultDetails draft={draft} change={change} />
      <TypeOrPick
        label={words.strikes}
        description={words.strikesSays}
        value={draft.method}
        onChange={(method) => change({ method })}
        sections={nameable}
      />
      <RadioGroup
        className="tools-radios"
        value={draft.often}
        onChange={(often) => change({ often: often as FaultDraft['often'] })}
        aria-label={words.often}
      >
        <span className="tools-label" aria-hidden>
          {words.often}
        </span>
        {OFTEN.map((often) => (
          <Radio className="tools-radio" value={often} key={often}>
            {words.oftenName[often]}
          </Radio>
        ))}
      </RadioGroup>
      {draft.often === 'times' && (
        <CountField
          label={words.times}
          value={draft.times}
          onChange={(times) => change({ times })}
          least={1}
          most={999}
        />
      )}
      {draft.often === 'chance' && (
        <CountField
          label={words.chance}
          value={draft.chance}
          onChange={(chance) => change({ chance })}
          least={0.01}
          most={1}
          step={0.01}
          format={{ style: 'percent' }}
        />
      )}
      <div className="tools-row" lang={me.locale}>
        <Button type="submit" className="tools-button tools-primary" isDisabled={!call}>
          <TriangleAlert aria-hidden size={15} />
          {words.add}
        </Button>
        {call && <CurlButton call={call} of={words.add} />}
      </div>
    </Form>
  );
}
