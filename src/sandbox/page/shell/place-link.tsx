import type { MouseEvent, ReactNode } from 'react';
import { readAddress, writeAddress } from './address.ts';
import { goTo } from './navigation.ts';

type PlaceLinkProps = {
  /** The word for it in `in=`. */
  readonly to: string;
  readonly current: boolean;
  readonly className: string;
  /** What is heard, where that is more than what is seen. */
  readonly label?: string | undefined;
  readonly onGo?: (() => void) | undefined;
  readonly children: ReactNode;
};

/** A link inside the page: opens there, or in a tab of its own where the person asks for one. */
export function PlaceLink({ to, current, className, label, onGo, children }: PlaceLinkProps) {
  const change = { in: to, thread: undefined, at: undefined };
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    goTo(change);
    onGo?.();
  };
  return (
    <a
      className={className}
      href={writeAddress({ ...readAddress(location.search), ...change })}
      aria-label={label}
      aria-current={current ? 'page' : undefined}
      onClick={follow}
    >
      {children}
    </a>
  );
}
