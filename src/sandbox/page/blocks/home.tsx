import './home.css';
import './modals.css';
import { House } from 'lucide-react';
import { useEffect } from 'react';
import type { SeenView } from '../../seen.ts';
import { send } from '../calls.ts';
import { useRead } from '../live.ts';
import { useWords, useWorkspace } from '../workspace.ts';
import { About } from './about.tsx';
import { Blocks } from './blocks.tsx';

const WORDS = {
  en: {
    empty: 'This is a work in progress',
    later: (app: string) => `${app} has not put anything here yet.`,
    off: (app: string) => `${app} has no Home tab: its manifest does not ask for one.`,
  },
  sv: {
    empty: 'Här växer något fram',
    later: (app: string) => `${app} har inte lagt något här än.`,
    off: (app: string) => `${app} har ingen Hem-flik: manifestet ber inte om någon.`,
  },
};

/** The acting person's Home tab of the app. */
export function Home() {
  const words = useWords(WORDS);
  const { me, bot } = useWorkspace();
  const home = useRead<SeenView | null>('/home', { as: me.id });
  useEffect(() => {
    // A workspace that does not answer says so elsewhere on the page.
    void send('/home', { as: me.id, tab: 'home' }).catch(() => undefined);
  }, [me.id]);
  if (home === undefined) return null;
  if (home !== null)
    return (
      <div className="bk-home">
        <Blocks blocks={home.blocks} surface={{ view: home.id }} values={home.values} errors={home.errors} />
        <About />
      </div>
    );
  return (
    <div className="bk-home bk-home-empty">
      <House size={40} strokeWidth={1.25} aria-hidden="true" />
      <h2>{words.empty}</h2>
      <p>{bot.homeTab ? words.later(bot.name) : words.off(bot.name)}</p>
      <About />
    </div>
  );
}
