import { useEffect, useState } from 'react';
import { useWorkspace } from '../../workspace.ts';

const SECOND_MS = 1_000;

/** The sandbox's time, a second at a time; set right whenever the sandbox says what it is. */
export function useSandboxNow(): number {
  const { now } = useWorkspace();
  const [real, setReal] = useState(() => Date.now());
  const [ahead, setAhead] = useState(() => now - Date.now());
  useEffect(() => {
    setReal(Date.now());
    setAhead(now - Date.now());
  }, [now]);
  useEffect(() => {
    const timer = setTimeout(() => setReal(Date.now()), SECOND_MS - ((real + ahead) % SECOND_MS));
    return () => clearTimeout(timer);
  }, [real, ahead]);
  return real + ahead;
}
