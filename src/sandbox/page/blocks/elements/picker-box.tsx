import { X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button, DateInput, DateSegment } from 'react-aria-components';
import { useWords } from '../../workspace.ts';
import type { ElementState } from '../element.ts';
import { Progress } from './progress.tsx';

const WORDS = {
  en: { clear: 'Clear' },
  sv: { clear: 'Rensa' },
};

type PickerBoxProps = {
  readonly state: ElementState;
  readonly onClear: (() => void) | undefined;
  readonly onEnter: () => void;
  readonly children: ReactNode;
};

/** The parts of the value, and how to clear them. Enter is caught before the parts make something else of it. */
export function PickerBox({ state, onClear, onEnter, children }: PickerBoxProps) {
  const words = useWords(WORDS);
  return (
    <div
      className="bk-picker-box"
      role="presentation"
      onKeyDownCapture={(event) => isEnterInSegment(event) && onEnter()}
    >
      {children}
      <Progress state={state} />
      {onClear && (
        <Button slot={null} className="bk-icon bk-clear" aria-label={words.clear} onPress={onClear}>
          <X size={14} aria-hidden="true" />
        </Button>
      )}
    </div>
  );
}

export const Segments = () => (
  <DateInput className="bk-segments">
    {(segment) => <DateSegment className="bk-segment" segment={segment} />}
  </DateInput>
);

const isEnterInSegment = ({ key, target }: KeyboardEvent): boolean =>
  key === 'Enter' && (target as HTMLElement).role === 'spinbutton';
