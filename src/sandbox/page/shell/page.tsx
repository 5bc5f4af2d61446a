import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Overview } from '../../sandbox.ts';
import { useConnection, useRead } from '../live.ts';
import { setNow } from '../now.ts';
import { languageOf, WorkspaceProvider } from '../workspace.ts';
import { Banner } from './banner.tsx';
import { goTo, useAddress } from './navigation.ts';
import { humansIn } from './place.ts';
import { Shell } from './shell.tsx';
import { SHELL } from './words.ts';

/** The whole page. */
export function Page() {
  const overview = useRead<Overview>('/state');
  const connection = useConnection();
  const { as } = useAddress();
  const humans = overview ? humansIn(overview) : [];
  const me = humans.find(({ name, id }) => name === as || id === as) ?? humans[0];
  const language = me ? languageOf(me) : navigator.language.startsWith('sv') ? 'sv' : 'en';

  useEffect(() => {
    if (overview) setNow(overview.now);
  }, [overview]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    // Who one is stands in the address from the start, so that a link of it shows the same.
    if (me && me.name !== as) goTo({ as: me.name }, true);
  }, [me, as]);

  const banner = <Banner connection={connection} words={SHELL[language].lost} />;
  if (!overview || !me)
    return (
      <>
        {banner}
        <p className="starting">{SHELL[language].connecting}</p>
      </>
    );
  return (
    <I18nProvider locale={me.locale}>
      <WorkspaceProvider value={{ ...overview, me }}>
        <Shell banner={banner} />
      </WorkspaceProvider>
    </I18nProvider>
  );
}
