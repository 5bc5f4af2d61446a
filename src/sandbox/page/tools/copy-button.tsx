import { Check, Copy, Terminal } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useWords } from '../workspace.ts';
import { type ControlCall, curlFor } from './control-call.ts';
import { TOOLS_WORDS } from './tools-words.ts';

const SAID_FOR_MS = 2_000;

type CopyButtonProps = { readonly label: string; readonly text: () => string };

/** Copies the text and says so for a moment. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const words = useWords(TOOLS_WORDS);
  const [copied, copy] = useCopy();
  return (
    <Button className="tools-button tools-small" onPress={() => copy(text())}>
      {copied ? <Check aria-hidden size={14} /> : <Copy aria-hidden size={14} />}
      <span aria-live="polite">{copied ? words.copied : label}</span>
    </Button>
  );
}

/** The call that the control beside it makes, for a script. */
export function CurlButton({ call, of }: { readonly call: ControlCall; readonly of: string }) {
  const words = useWords(TOOLS_WORDS);
  const [copied, copy] = useCopy();
  return (
    <TooltipTrigger delay={400}>
      <Button
        className="tools-icon"
        aria-label={`${words.copyCurl}: ${of}`}
        onPress={() => copy(curlFor(location.origin, call))}
      >
        {copied ? <Check aria-hidden size={15} /> : <Terminal aria-hidden size={15} />}
        <span className="tools-unseen" aria-live="polite">
          {copied ? words.copied : ''}
        </span>
      </Button>
      <Tooltip className="tools-tooltip">{words.copyCurl}</Tooltip>
    </TooltipTrigger>
  );
}

function useCopy(): readonly [boolean, (text: string) => void] {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return [copied, (text) => void navigator.clipboard.writeText(text).then(() => setCopied(true))];
}
