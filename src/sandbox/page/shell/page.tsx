import type { Overview } from '../../sandbox.ts';
import { Home } from '../blocks/home.tsx';
import { Modals } from '../blocks/modals.tsx';
import { useRead } from '../live.ts';
import { WorkspaceProvider } from '../workspace.ts';

/** The whole page. */
export function Page() {
  const overview = useRead<Overview>('/state');
  const me = overview?.people.find(({ isBot }) => !isBot);
  if (!overview || !me) return null;
  return (
    <WorkspaceProvider value={{ ...overview, me }}>
      <main>
        <h1>{overview.team.name}</h1>
        <Home />
      </main>
      <Modals />
    </WorkspaceProvider>
  );
}
