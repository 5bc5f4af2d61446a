import type { InputBlock as Input } from '@slack/types';
import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import type { Json } from '../../../block-kit/tree.ts';
import { useWords } from '../workspace.ts';
import { BlockProvider } from './element.ts';
import { Element } from './elements/element.tsx';
import { plainWords } from './plain-words.ts';
import { useSurface } from './surface.tsx';

const WORDS = { en: { optional: 'optional' }, sv: { optional: 'valfritt' } };

/** A labelled field, with what is wrong with it beside it. */
export function InputBlock({ block }: { readonly block: Input }) {
  const words = useWords(WORDS);
  const id = useId();
  const { errors } = useSurface();
  const blockId = String(block.block_id);
  const error = errors[blockId];
  const hint = plainWords(block.hint);
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  const label = {
    id: `${id}-label`,
    fieldId: `${id}-field`,
    describedBy: describedBy || undefined,
    isRequired: block.optional !== true,
    isInvalid: error !== undefined,
    dispatches: block.dispatch_action === true,
  };
  return (
    <BlockProvider value={{ blockId, label }}>
      <div className="bk-input" data-block-id={blockId} data-invalid={error === undefined ? undefined : true}>
        <label className="bk-label" id={label.id} htmlFor={label.fieldId}>
          {plainWords(block.label)}
          {block.optional && <span className="bk-optional"> ({words.optional})</span>}
        </label>
        <Element element={block.element as unknown as Json} />
        {error && (
          <span className="bk-error" id={`${id}-error`}>
            <CircleAlert size={16} aria-hidden="true" />
            {error}
          </span>
        )}
        {hint && (
          <span className="bk-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </div>
    </BlockProvider>
  );
}
