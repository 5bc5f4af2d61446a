import { LogLevel, WebClient } from '@slack/web-api';
import { Command, CommanderError } from 'commander';
import { type AppConfig, readAppConfig } from '../config.ts';
import type { Locale } from '../domain/metric.ts';
import { slackErrorOf } from '../slack/failure.ts';
import { OPTIONAL_SCOPES, SCOPES } from '../slack/slack-scopes.ts';
import { COMMAND } from '../speech/command.ts';
import { list } from '../speech/format.ts';
import { type CliSentence, cli } from './cli-words.ts';
import { failureWords } from './failure-words.ts';
import { readManifest } from './manifest.ts';
import type { Terminal } from './terminal.ts';

/** What was looked at, whether it is as it should be (`null`: not looked at), and what to do where it is not. */
type Finding = { readonly check: Check; readonly ok: boolean | null; readonly message: string };
type Check = 'configuration' | 'database' | 'slack' | 'manifest';

/** `doctor`: whether Takt could run here, and what to put right. Ends in 1 where something is wrong. */
export function doctorCommand(terminal: Terminal): Command {
  const { locale, out } = terminal;
  return new Command('doctor')
    .description(cli(locale, 'doctor.about'))
    .option('--offline', cli(locale, 'doctor.offline'), false)
    .option('--json', cli(locale, 'option.json'), false)
    .action(async ({ offline, json }: { offline: boolean; json: boolean }) => {
      const findings = await examine(terminal, offline);
      const wrong = findings.filter(({ ok }) => ok === false);
      if (json) out.write(`${JSON.stringify({ ok: wrong.length === 0, findings }, null, 2)}\n`);
      else {
        for (const { check, ok, message } of findings) {
          const mark = ok === null ? '–' : ok ? '✓' : '✗';
          out.write(`${mark} ${cli(locale, `doctor.${check}` satisfies CliSentence)}: ${message}\n`);
        }
        const count = wrong.length;
        out.write(
          `\n${count === 0 ? cli(locale, 'doctor.fine') : cli(locale, 'doctor.problems', { count })}\n`,
        );
      }
      if (wrong.length > 0) throw new CommanderError(1, 'doctor.wrong', '');
    });
}

async function examine(terminal: Terminal, offline: boolean): Promise<Finding[]> {
  const { locale } = terminal;
  const config = configured(locale);
  const found: Finding[] = [
    'problem' in config
      ? { check: 'configuration', ok: false, message: config.problem }
      : {
          check: 'configuration',
          ok: true,
          message: cli(locale, 'doctor.configuration.ok', { mode: config.mode }),
        },
    await examineDatabase(terminal),
  ];
  if (offline || 'problem' in config) {
    found.push({ check: 'slack', ok: null, message: cli(locale, 'doctor.slack.skipped') });
  } else found.push(...(await examineSlack(config, locale)));
  return [...found, ...(await examineManifest(locale))];
}

function configured(locale: Locale): AppConfig | { problem: string } {
  try {
    return readAppConfig();
  } catch (error) {
    return { problem: failureWords(error, locale) };
  }
}

async function examineDatabase({ locale, withWorld }: Terminal): Promise<Finding> {
  try {
    return await withWorld(async ({ store }, workspace) => {
      const workspaces = (await store.workspaces.all()).length;
      const metrics = (await store.ledger.metricsWithData(workspace.id)).length;
      return {
        check: 'database',
        ok: true,
        message: cli(locale, 'doctor.database.ok', { workspaces, metrics }),
      };
    });
  } catch (error) {
    return { check: 'database', ok: false, message: failureWords(error, locale) };
  }
}

async function examineSlack(config: AppConfig, locale: Locale): Promise<Finding[]> {
  const found = [await examineBotToken(config, locale)];
  if (config.mode === 'socket' && config.appToken)
    found.push(await examineAppToken(config, config.appToken, locale));
  return found;
}

async function examineBotToken(config: AppConfig, locale: Locale): Promise<Finding> {
  try {
    const answer = await clientOf(config, config.botToken).auth.test();
    const granted = answer.response_metadata?.scopes;
    const without = (scopes: object) =>
      granted ? Object.keys(scopes).filter((scope) => !granted.includes(scope)) : [];
    const missing = without(SCOPES);
    if (missing.length > 0) {
      return {
        check: 'slack',
        ok: false,
        message: cli(locale, 'doctor.slack.scopes', { scopes: list(missing, locale) }),
      };
    }
    const declined = without(OPTIONAL_SCOPES);
    const said = {
      bot: answer.user ?? '?',
      team: answer.team ?? '?',
      scopes: list(declined, locale),
      count: declined.length,
    };
    const parts = ['doctor.slack.ok', ...(declined.length > 0 ? ['doctor.slack.declined'] : [])] as const;
    const message = parts.map((part) => cli(locale, part as CliSentence, said)).join('; ');
    return { check: 'slack', ok: true, message };
  } catch (error) {
    return { check: 'slack', ok: false, message: refusalOf(error, 'bot', locale) };
  }
}

async function examineAppToken(config: AppConfig, appToken: string, locale: Locale): Promise<Finding> {
  try {
    await clientOf(config, appToken).apps.connections.open({});
    return { check: 'slack', ok: true, message: cli(locale, 'doctor.slack.appToken') };
  } catch (error) {
    return { check: 'slack', ok: false, message: refusalOf(error, 'app', locale) };
  }
}

async function examineManifest(locale: Locale): Promise<Finding[]> {
  const finding = (ok: boolean, message: string): Finding => ({ check: 'manifest', ok, message });
  try {
    const { features, oauth_config } = await readManifest();
    const scopes = Object.keys(SCOPES).filter((scope) => !oauth_config.scopes.bot.includes(scope));
    const said = { command: COMMAND, scopes: list(scopes, locale) };
    if (!features.slash_commands.some(({ command }) => command === COMMAND)) {
      return [finding(false, cli(locale, 'doctor.manifest.command', said))];
    }
    if (scopes.length > 0) return [finding(false, cli(locale, 'doctor.manifest.scopes', said))];
    return [finding(true, cli(locale, 'doctor.manifest.ok', said))];
  } catch (error) {
    return [
      finding(
        false,
        cli(locale, 'doctor.manifest.missing', {
          reason: error instanceof Error ? error.message : String(error),
        }),
      ),
    ];
  }
}

function clientOf({ slackApiUrl }: AppConfig, token: string): WebClient {
  return new WebClient(token, {
    ...(slackApiUrl && { slackApiUrl }),
    // What is wrong is said by us.
    logLevel: LogLevel.ERROR,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
  });
}

function refusalOf(error: unknown, which: 'bot' | 'app', locale: Locale): string {
  const code = slackErrorOf(error);
  if (code) return cli(locale, 'doctor.slack.refused', { which, code });
  return cli(locale, 'doctor.slack.unreachable', {
    reason: error instanceof Error ? error.message : String(error),
  });
}
