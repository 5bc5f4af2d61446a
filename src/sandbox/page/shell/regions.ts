import { useEffect } from 'react';

/** F6 goes from one part of the page to the next, Shift + F6 back, as in Slack and in Windows. */
export function useRegionKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return;
      const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((one) =>
        one.checkVisibility(),
      );
      const at = regions.findIndex((one) => one.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = regions[(Math.max(at, event.shiftKey ? 0 : -1) + step + regions.length) % regions.length];
      if (!next) return;
      event.preventDefault();
      (next.querySelector<HTMLElement>('textarea, a[aria-current="page"]') ?? next).focus();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
