/** What the page shows, as its address says it: `?as=james.carter&in=growth&thread=…&at=…&theme=dark`. */
export type Address = {
  /** The handle of the person it acts as. */
  readonly as?: string | undefined;
  /** A channel's name, the handle of whom a direct message is with, or `home` for the app's Home tab. */
  readonly in?: string | undefined;
  /** The message whose thread is open. */
  readonly thread?: string | undefined;
  /** The message that the link points to. */
  readonly at?: string | undefined;
  readonly theme?: string | undefined;
  readonly tools?: string | undefined;
};

const NAMES = ['as', 'in', 'thread', 'at', 'theme', 'tools'] as const;

export function readAddress(search: string): Address {
  const given = new URLSearchParams(search);
  return Object.fromEntries(NAMES.flatMap((name) => (given.get(name) ? [[name, given.get(name)]] : [])));
}

export function writeAddress(address: Address): string {
  const written = new URLSearchParams();
  for (const name of NAMES) if (address[name]) written.set(name, address[name]);
  return `?${written}`;
}
