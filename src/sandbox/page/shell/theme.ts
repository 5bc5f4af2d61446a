import { useSyncExternalStore } from 'react';
import { readAddress } from './address.ts';
import { goTo, useAddress } from './navigation.ts';

export type Theme = 'light' | 'dark' | 'system';

const KEY = 'theme';
const dark = window.matchMedia('(prefers-color-scheme: dark)');

const isTheme = (word: string | null | undefined): word is Theme =>
  word === 'light' || word === 'dark' || word === 'system';

/** The address says it, else what was chosen here before, else the system. */
function chosenTheme(said: string | undefined): Theme {
  const kept = localStorage.getItem(KEY);
  return isTheme(said) ? said : isTheme(kept) ? kept : 'system';
}

/** Puts the theme on the document; at the start before anything is drawn. */
export function applyTheme(): void {
  const theme = chosenTheme(readAddress(location.search).theme);
  document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  goTo({ theme: theme === 'system' ? undefined : theme }, true);
  applyTheme();
}

function followSystem(listener: () => void): () => void {
  const follow = () => {
    applyTheme();
    listener();
  };
  dark.addEventListener('change', follow);
  window.addEventListener('popstate', follow);
  return () => {
    dark.removeEventListener('change', follow);
    window.removeEventListener('popstate', follow);
  };
}

export function useTheme(): Theme {
  const { theme } = useAddress();
  useSyncExternalStore(followSystem, () => dark.matches);
  return chosenTheme(theme);
}
