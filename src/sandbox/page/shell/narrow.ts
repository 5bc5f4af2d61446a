import { useSyncExternalStore } from 'react';

/** As in the style sheets: a phone, on which one pane is to be seen at a time. */
const phone = window.matchMedia('(max-width: 720px)');

export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      phone.addEventListener('change', listener);
      return () => phone.removeEventListener('change', listener);
    },
    () => phone.matches,
  );
