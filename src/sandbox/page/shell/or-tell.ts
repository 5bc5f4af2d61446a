import { tellBriefly } from './notices.tsx';

/** For what is done and not waited for: when it was refused, the person reads why. */
export function orTell(doing: Promise<unknown> | undefined): void {
  doing?.catch((error: unknown) => tellBriefly(error instanceof Error ? error.message : String(error)));
}
