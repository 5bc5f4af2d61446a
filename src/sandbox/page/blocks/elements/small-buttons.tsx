import type { FeedbackButtons, IconButton as IconButtonElement } from '@slack/types';
import { ThumbsDown, ThumbsUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { useWorkspace } from '../../workspace.ts';
import { useElement } from '../element.ts';
import { plainWords } from '../plain-words.ts';
import { Progress } from './progress.tsx';

/** Two thumbs; the pressed one stays filled. */
export function Feedback({ element }: { readonly element: FeedbackButtons }) {
  const state = useElement(element);
  const [given, setGiven] = useState<string>();
  const opinions = [
    { opinion: element.positive_button, Thumb: ThumbsUp },
    { opinion: element.negative_button, Thumb: ThumbsDown },
  ];
  return (
    <span className="bk-pressable">
      {opinions.map(({ opinion, Thumb }) => (
        <ToggleButton
          key={opinion.value}
          className="bk-icon bk-small-button"
          aria-label={opinion.accessibility_label ?? plainWords(opinion.text)}
          isSelected={given === opinion.value}
          isDisabled={state.waiting}
          onChange={() => {
            setGiven(opinion.value);
            void state.act(opinion.value);
          }}
        >
          <Thumb size={16} aria-hidden="true" />
        </ToggleButton>
      ))}
      <Progress state={state} />
    </span>
  );
}

/** Slack has one icon, a dustbin; it may be for some people only. */
export function IconButton({ element }: { readonly element: IconButtonElement }) {
  const { me } = useWorkspace();
  const state = useElement(element);
  if (element.visible_to_user_ids && !element.visible_to_user_ids.includes(me.id)) return null;
  return (
    <span className="bk-pressable">
      <Button
        className="bk-icon bk-small-button"
        aria-label={element.accessibility_label ?? plainWords(element.text)}
        aria-busy={state.waiting}
        onPress={() => state.waiting || void state.act(null)}
      >
        <Trash2 size={16} aria-hidden="true" />
      </Button>
      <Progress state={state} />
    </span>
  );
}
