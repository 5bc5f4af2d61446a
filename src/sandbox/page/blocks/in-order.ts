import { createElement, Fragment, type ReactNode } from 'react';

/** Draws things that have no names of their own: what tells one from another is its place. */
export const inOrder = <T>(things: readonly T[], draw: (thing: T, index: number) => ReactNode): ReactNode =>
  createElement(Fragment, null, ...things.map(draw));
