import { useEffect, useState } from 'react';
import type { Connection } from '../live.ts';

type BannerProps = { readonly connection: Connection; readonly words: string };

const PATIENCE_MS = 600;

/** Says so when the sandbox has been silent for a moment; goes by itself when it is there again. */
export function Banner({ connection, words }: BannerProps) {
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (connection !== 'lost') {
      setLost(false);
      return;
    }
    const timer = setTimeout(() => setLost(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [connection]);
  return (
    <div className="banner-place" role="status">
      {lost ? <p className="banner">{words}</p> : null}
    </div>
  );
}
