import { createContext, useContext } from 'react';
import type { Overview } from '../sandbox.ts';

export type Person = Overview['people'][number];
export type Channel = Overview['channels'][number];

/** The workspace at a glance, and who is looking at it. */
export type Workspace = Overview & {
  /** The person the page acts as. */
  readonly me: Person;
};

const WorkspaceContext = createContext<Workspace | undefined>(undefined);

export const WorkspaceProvider = WorkspaceContext.Provider;

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('There is no workspace around this.');
  return workspace;
}

export type Language = 'en' | 'sv';

export const languageOf = ({ locale }: Pick<Person, 'locale'>): Language =>
  locale.startsWith('sv') ? 'sv' : 'en';

/** The page's own words, in the language of the person it acts as: `useWords({ en: {…}, sv: {…} })`. */
export function useWords<W>(words: { readonly en: W; readonly sv: NoInfer<W> }): W {
  return words[languageOf(useWorkspace().me)];
}
