import { useState } from 'react';
import { read, remove, send } from '../calls.ts';
import type { ControlCall } from './control-call.ts';

/** Makes the call. @throws CallRefused */
export function perform({ verb, path, query = {}, body = {} }: ControlCall): Promise<unknown> {
  if (verb === 'GET') return read(path, query);
  return verb === 'POST' ? send<unknown>(path, body) : remove(path, query);
}

/** Makes calls for the buttons of the tools; `trouble` is what the last one was refused with. */
export function usePerform(): {
  readonly run: (...calls: readonly ControlCall[]) => Promise<boolean>;
  readonly trouble: string | undefined;
} {
  const [trouble, setTrouble] = useState<string>();
  const run = async (...calls: readonly ControlCall[]) => {
    try {
      for (const call of calls) await perform(call);
      setTrouble(undefined);
      return true;
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
      return false;
    }
  };
  return { run, trouble };
}
