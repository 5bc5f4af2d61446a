const SECRET_FIELDS =
  /^(token|bot_token|app_token|access_token|refresh_token|client_secret|signing_secret|authorization|secret)$/i;
/** https://docs.slack.dev/authentication/tokens */
const TOKENS = /\bx(?:ox[a-z](?:\.xox[a-z])?|app)-[\w-]+/g;
const TICKETS = /([?&]ticket=)[^&\s"]+/g;

const MASK = '••••••';

/** The same value with tokens, secrets and connection tickets made unreadable, at any depth. */
export function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskedText(value);
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      SECRET_FIELDS.test(name) && typeof inner === 'string' ? MASK : masked(inner),
    ]),
  );
}

const maskedText = (text: string): string =>
  text
    .replace(TOKENS, (token) => token.slice(0, token.indexOf('-') + 1) + MASK)
    .replace(TICKETS, `$1${MASK}`);
