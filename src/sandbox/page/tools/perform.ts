import { useState } from 'react';
import { read, remove, send } from '../calls.ts';
import type { ControlCall } from './control-call.ts';

/** Makes the call. @throws CallRefused */
function perform({ verb, path, query = {}, body = {} }: ControlCall): Promise<unknown> {
  if (verb === 'GET') return read(path, query);
  return verb === 'POST' ? send<unknown>(path, body) : remove(path, query);
}

/** What the call answered; undefined when it was refused. */
export type Run = (call: ControlCall) => Promise<{ readonly answer: unknown } | undefined>;

/** Makes calls for the buttons of the tools; `trouble` is what the last one was refused with. */
export function usePerform(): {
  readonly run: Run;
  readonly trouble: string | undefined;
} {
  const [trouble, setTrouble] = useState<string>();
  const run: Run = async (call) => {
    try {
      const answer = await perform(call);
      setTrouble(undefined);
      return { answer };
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  };
  return { run, trouble };
}
