import { TriangleAlert } from 'lucide-react';
import { useWords } from '../../workspace.ts';
import type { ElementState } from '../element.ts';

const WORDS = {
  en: { waiting: 'Waiting for the app', failed: 'The app did not respond' },
  sv: { waiting: 'Väntar på appen', failed: 'Appen svarade inte' },
};

/** A spinner when the bot takes its time, a warning sign when it does not answer. */
export function Progress({
  state: { waiting, failed },
}: {
  readonly state: Pick<ElementState, 'waiting' | 'failed'>;
}) {
  const words = useWords(WORDS);
  if (waiting) return <span className="bk-spinner" role="progressbar" aria-label={words.waiting} />;
  if (!failed) return null;
  return (
    <span className="bk-failed" role="img" aria-label={words.failed} title={words.failed}>
      <TriangleAlert size={16} aria-hidden="true" />
    </span>
  );
}
