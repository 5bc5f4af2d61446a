import type { UsersInfoResponse, WebClient } from '@slack/web-api';
import type { Locale } from '../domain/metric.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Reader } from '../speech/format.ts';
import type { KnownMetrics } from '../use-cases/workspace-metrics.ts';
import type { SlackDeps } from './slack-deps.ts';

const REMEMBERED_MS = 60 * 60 * 1000;
const REMEMBERED_PEOPLE = 10_000;

/** How somebody reads and what they are called, remembered for an hour: asking Slack takes longer than answering. */
export type People = {
  readerOf(client: WebClient, userId: string, workspace: Workspace): Promise<Reader>;
  /** `null` where Slack does not say. */
  nameOf(client: WebClient, userId: string, workspace: Workspace): Promise<string | null>;
};

type Known = { readonly locale: Locale; readonly name: string | null };

export function people(now: () => number): People {
  const known = new Map<string, Known & { until: number }>();

  const knownOf = async (client: WebClient, userId: string, workspace: Workspace): Promise<Known> => {
    const key = `${workspace.id}:${userId}`;
    const remembered = known.get(key);
    if (remembered && remembered.until > now()) return remembered;
    // Not knowing the language must not cost anyone the answer.
    const answer = await client.users.info({ user: userId, include_locale: true }).catch(() => undefined);
    const locale = answer?.user?.locale ? spoken(answer.user.locale) : workspace.locale;
    if (known.size >= REMEMBERED_PEOPLE) known.clear();
    const person = { locale, name: nameIn(answer) };
    if (answer) known.set(key, { ...person, until: now() + REMEMBERED_MS });
    return person;
  };

  return {
    readerOf: async (client, userId, workspace) =>
      readerOfWorkspace(workspace, (await knownOf(client, userId, workspace)).locale),
    nameOf: async (...who) => (await knownOf(...who)).name,
  };
}

/** How a workspace's figures and dates are written in a language. */
export function readerOfWorkspace(
  { currency, timeZone, fiscalYearStartMonth }: Workspace,
  locale: Locale,
): Reader {
  return { locale, currency, timeZone, fiscalYear: { startMonth: fiscalYearStartMonth } };
}

/** Swedish for Swedish, English for everybody else. */
function spoken(slackLocale: string): Locale {
  return slackLocale.toLowerCase().startsWith('sv') ? 'sv' : 'en';
}

/** The workspace somebody is in, how they read, and the metrics they can speak of. */
export type Ground = Pick<KnownMetrics, 'catalogue' | 'names' | 'own'> & {
  readonly workspace: Workspace;
  readonly reader: Reader;
};

/** `undefined` where the team is not known. */
export async function groundOf(
  client: WebClient,
  teamId: string,
  userId: string,
  { workspaces, people, metricsOf }: Pick<SlackDeps, 'workspaces' | 'people' | 'metricsOf'>,
): Promise<Ground | undefined> {
  const workspace = await workspaces.byTeam(teamId);
  if (!workspace) return undefined;
  const [reader, { catalogue, names, own }] = await Promise.all([
    people.readerOf(client, userId, workspace),
    metricsOf(workspace),
  ]);
  return { workspace, reader, catalogue, names, own };
}

/** The language to say in what went wrong, whatever it was: from memory, or else English. */
export async function localeOf(
  client: WebClient,
  teamId: string,
  userId: string,
  { workspaces, people }: Pick<SlackDeps, 'workspaces' | 'people'>,
): Promise<Locale> {
  const workspace = await workspaces.byTeam(teamId).catch(() => undefined);
  return workspace ? (await people.readerOf(client, userId, workspace)).locale : 'en';
}

/** What somebody is called where it is remembered what they did; their id where Slack does not say. */
export async function nameOf(client: WebClient, userId: string): Promise<string> {
  const answer = await client.users.info({ user: userId }).catch(() => undefined);
  return nameIn(answer) ?? userId;
}

function nameIn(answer: UsersInfoResponse | undefined): string | null {
  return answer?.user?.profile?.real_name || answer?.user?.real_name || answer?.user?.name || null;
}
