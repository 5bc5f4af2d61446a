/** One call of the control API, below `/sandbox`. */
export type ControlCall = {
  readonly verb: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly query?: { readonly [name: string]: string | number };
  readonly body?: object;
};

export const get = (path: string, query: ControlCall['query'] = {}): ControlCall => ({
  verb: 'GET',
  path,
  query,
});
export const post = (path: string, body: object = {}): ControlCall => ({ verb: 'POST', path, body });

/** As one types it in a terminal. @param origin `http://127.0.0.1:4321` */
export function curlFor(origin: string, { verb, path, query = {}, body }: ControlCall): string {
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  const address = `${origin}/sandbox${path}${search ? `?${search}` : ''}`;
  const how = { GET: [], POST: [], DELETE: ['-X DELETE'] }[verb];
  return ['curl -s', ...how, inShell(address), ...(body ? jsonBody(body) : [])].join(' ');
}

/** A call of the Web API as the bot would make it; the token stays a variable. */
export const curlForBot = (origin: string, path: string, request: unknown): string =>
  [
    'curl -s',
    inShell(`${origin}${path}`),
    ...(path.startsWith('/api/') ? ['-H "authorization: Bearer $SLACK_BOT_TOKEN"'] : []),
    ...jsonBody(request),
  ].join(' ');

const jsonBody = (body: unknown): string[] => [
  "-H 'content-type: application/json'",
  `-d ${quoted(JSON.stringify(body))}`,
];

const inShell = (word: string): string => (/^[\w:/.@%+=,-]+$/.test(word) ? word : quoted(word));

const quoted = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;
