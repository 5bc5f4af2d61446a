import type { DemoCompany } from '../demo-company/demo-company.ts';
import type { SandboxOptions } from '../sandbox/options.ts';
import { pageBundle } from '../sandbox/page-bundle.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import { demoMistake } from './demo-words.ts';

/** Of the company's people, as many as one can act as. */
const PEOPLE = 7;

/**
 * The company's own Slack. The page takes a second to put together, and does so on the side.
 * @param first whom one acts as first
 * @throws Mistake where the port is taken
 */
export async function openSandbox(
  { people, follows, workspace }: Pick<DemoCompany, 'people' | 'follows' | 'workspace'>,
  first: string,
  options: SandboxOptions & { readonly port: number },
): Promise<Sandbox> {
  const present = people.slice(0, PEOPLE);
  const sandbox = await startSandbox({
    // Slack takes a second or so over a picture; nobody tries a demo to wait.
    fileProcessingMs: 0,
    ...options,
    people: [
      ...present.filter(({ name }) => name === first),
      ...present.filter(({ name }) => name !== first),
    ],
    channels: Object.keys(follows).map((name) => ({ name, bot: true })),
    team: { name: workspace.name },
  }).catch(async (error: unknown) => {
    throw isTaken(error) ? await whoHas(options.port) : error;
  });
  // Whoever asks for a page that could not be made is told why.
  void pageBundle().catch(() => {});
  return sandbox;
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** One that was started before, perhaps in a terminal that is gone, or something else. */
async function whoHas(port: number) {
  const url = `http://127.0.0.1:${port}`;
  const answer = await fetch(`${url}/sandbox/state`, { signal: AbortSignal.timeout(2_000) }).catch(
    () => undefined,
  );
  return answer?.ok ? demoMistake('problem.running', { url }) : demoMistake('problem.portInUse', { port });
}
