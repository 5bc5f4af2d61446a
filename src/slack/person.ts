import type { WebClient } from '@slack/web-api';
import type { Locale } from '../domain/metric.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Reader } from '../speech/format.ts';
import type { SlackDeps } from './slack-deps.ts';

const REMEMBERED_MS = 60 * 60 * 1000;
const REMEMBERED_PEOPLE = 10_000;

/** In which language somebody reads, remembered for an hour: asking Slack takes longer than answering. */
export type People = {
  readerOf(client: WebClient, userId: string, workspace: Workspace): Promise<Reader>;
};

export function people(now: () => number): People {
  const known = new Map<string, { locale: Locale; until: number }>();

  const localeOf = async (client: WebClient, userId: string, workspace: Workspace): Promise<Locale> => {
    const key = `${workspace.id}:${userId}`;
    const remembered = known.get(key);
    if (remembered && remembered.until > now()) return remembered.locale;
    // Not knowing the language must not cost anyone the answer.
    const answer = await client.users.info({ user: userId, include_locale: true }).catch(() => undefined);
    const locale = answer?.user?.locale ? spoken(answer.user.locale) : workspace.locale;
    if (known.size >= REMEMBERED_PEOPLE) known.clear();
    if (answer) known.set(key, { locale, until: now() + REMEMBERED_MS });
    return locale;
  };

  return {
    readerOf: async (client, userId, workspace) => ({
      locale: await localeOf(client, userId, workspace),
      currency: workspace.currency,
      timeZone: workspace.timeZone,
      fiscalYear: { startMonth: workspace.fiscalYearStartMonth },
    }),
  };
}

/** Swedish for Swedish, English for everybody else. */
function spoken(slackLocale: string): Locale {
  return slackLocale.toLowerCase().startsWith('sv') ? 'sv' : 'en';
}

/** The workspace somebody is in, and how they read. */
export type Ground = { readonly workspace: Workspace; readonly reader: Reader };

/** `undefined` where the team is not known. */
export async function groundOf(
  client: WebClient,
  teamId: string,
  userId: string,
  { workspaces, people }: Pick<SlackDeps, 'workspaces' | 'people'>,
): Promise<Ground | undefined> {
  const workspace = await workspaces.byTeam(teamId);
  return workspace && { workspace, reader: await people.readerOf(client, userId, workspace) };
}

/** What somebody is called where it is remembered what they did; their id where Slack does not say. */
export async function nameOf(client: WebClient, userId: string): Promise<string> {
  const answer = await client.users.info({ user: userId }).catch(() => undefined);
  return answer?.user?.profile?.real_name || answer?.user?.real_name || answer?.user?.name || userId;
}
