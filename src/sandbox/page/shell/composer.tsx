import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useWords, useWorkspace } from '../workspace.ts';
import type { Suggestion } from './completion.ts';
import { CompletionList } from './completion-list.tsx';
import './composer.css';
import { ComposerBar } from './composer-bar.tsx';
import { draftFor, keepDraft } from './drafts.ts';
import { FormatBar } from './format-bar.tsx';
import { tellBriefly } from './notices.tsx';
import { PendingFiles } from './pending-files.tsx';
import { postMessage } from './post-message.ts';
import { type Edited, inserted, wrapped } from './text-edits.ts';
import { useCompletion } from './use-completion.ts';
import { SHELL } from './words.ts';

export type ComposerHandle = {
  focus(): void;
  /** Puts words in place of what is written. */
  write(words: string): void;
  attach(files: readonly File[]): void;
};

type ComposerProps = {
  readonly channel: string;
  readonly threadTs?: string;
  readonly label: string;
  /** Whether it takes the focus as it appears. */
  readonly autoFocus: boolean;
  readonly ref?: Ref<ComposerHandle>;
};

const MARKS: { readonly [key: string]: string } = { b: '*', i: '_' };

/** Where one writes. Enter sends; what is unfinished can be completed. */
export function Composer({ channel, threadTs, label, autoFocus, ref }: ComposerProps) {
  const { me } = useWorkspace();
  const words = useWords(SHELL);
  const draftKey = [me.id, channel, threadTs].join(' ');
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => draftFor(draftKey));
  const [caret, setCaret] = useState(text.length);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [marking, setMarking] = useState<Edited>();
  const completion = useCompletion(text, caret);
  const { suggestions, active, listId } = completion;
  const canSend = text.trim() !== '' || files.length > 0;

  useEffect(() => keepDraft(draftKey, text), [draftKey, text]);
  // At once, and not after the next frame: a key pressed in between would be lost, or land in the wrong place.
  useLayoutEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  useLayoutEffect(() => {
    if (!marking) return;
    field.current?.focus();
    field.current?.setSelectionRange(marking.from, marking.to);
  }, [marking]);
  // The field grows with what is in it; `field-sizing` is not in every browser yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is what it grows by
  useLayoutEffect(() => {
    const box = field.current;
    if (!box) return;
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight}px`;
  }, [text]);

  const put = (edited: Edited) => {
    setText(edited.text);
    setCaret(edited.to);
    setMarking(edited);
  };
  const edit = (change: (now: Edited) => Edited) => {
    const box = field.current;
    put(change({ text, from: box?.selectionStart ?? text.length, to: box?.selectionEnd ?? text.length }));
  };
  const attach = (added: readonly File[]) => setFiles((had) => [...had, ...added]);
  const take = (suggestion: Suggestion) => {
    const { text: next, caret: at } = completion.take(suggestion);
    put({ text: next, from: at, to: at });
  };

  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus(),
    write: (said) => put({ text: said, from: said.length, to: said.length }),
    attach,
  }));

  const submit = () => {
    if (!canSend) return;
    const posting = { as: me.id, channel, threadTs, text: text.trim(), files };
    setText('');
    setCaret(0);
    setFiles([]);
    postMessage(posting).catch((error: unknown) => {
      // Nothing that was written is lost, unless something new has been begun.
      setText((now) => (now === '' ? posting.text : now));
      setFiles((now) => (now.length === 0 ? posting.files : now));
      tellBriefly(`${words.notSent} ${error instanceof Error ? error.message : ''}`);
    });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (completion.onKey(event, take)) return;
    const mark = MARKS[event.key.toLowerCase()];
    if ((event.ctrlKey || event.metaKey) && mark) edit((now) => wrapped(now, mark));
    else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit();
    else return;
    event.preventDefault();
  };

  return (
    <div className="composer">
      {suggestions.length > 0 ? (
        <CompletionList
          id={listId}
          label={words.suggestions}
          suggestions={suggestions}
          active={active}
          onPick={take}
        />
      ) : null}
      <p className="hidden" role="status">
        {suggestions.length > 0 ? words.suggestionsOpen(suggestions.length) : ''}
      </p>
      <div className="composer-box">
        <FormatBar onEdit={edit} />
        <textarea
          ref={field}
          rows={1}
          value={text}
          placeholder={label}
          aria-label={label}
          aria-autocomplete="list"
          aria-controls={suggestions.length > 0 ? listId : undefined}
          aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setCaret(event.target.selectionStart);
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onPaste={(event) => {
            if (event.clipboardData.files.length === 0) return;
            event.preventDefault();
            attach([...event.clipboardData.files]);
          }}
          onKeyDown={onKeyDown}
        />
        <PendingFiles files={files} onRemove={(file) => setFiles(files.filter((one) => one !== file))} />
        <ComposerBar
          inThread={threadTs !== undefined}
          canSend={canSend}
          onSend={submit}
          onAttach={attach}
          onInsert={(said) => edit((now) => inserted(now, said))}
        />
      </div>
      <p className="composer-hint" aria-hidden="true">
        {text === '' ? '' : words.enterSends}
      </p>
    </div>
  );
}
