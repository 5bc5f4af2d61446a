import type { Button as ButtonElement, WorkflowButton } from '@slack/types';
import type { MouseEvent } from 'react';
import { Button } from 'react-aria-components';
import { useElement } from '../element.ts';
import { plainWords } from '../plain-words.ts';
import { Progress } from './progress.tsx';

/** A button; one with an address opens it in a new tab and tells the bot as well. */
export function PressButton({ element }: { readonly element: ButtonElement | WorkflowButton }) {
  const state = useElement(element);
  const label = element.accessibility_label;
  const url = 'url' in element && /^https?:/i.test(element.url ?? '') ? element.url : undefined;
  const className = `bk-button${element.style ? ` bk-${element.style}` : ''}`;
  const words = <span className="bk-button-words">{plainWords(element.text)}</span>;
  if (url === undefined)
    return (
      <span className="bk-pressable">
        <Button
          className={className}
          aria-busy={state.waiting}
          onPress={() => state.waiting || void state.act(null)}
          {...(label ? { 'aria-label': label } : {})}
        >
          {words}
          {state.waiting && <Progress state={state} />}
        </Button>
        {state.failed && <Progress state={state} />}
      </span>
    );
  const press = (event: MouseEvent) => {
    if (!element.confirm) {
      void state.act(null);
      return;
    }
    event.preventDefault();
    void state.act(null).then((sent) => sent && window.open(url, '_blank', 'noopener,noreferrer'));
  };
  return (
    <span className="bk-pressable">
      <a className={className} href={url} target="_blank" rel="noreferrer" aria-label={label} onClick={press}>
        {words}
      </a>
      {state.failed && <Progress state={state} />}
    </span>
  );
}
