import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Locale } from './domain/metric.ts';
import { Mistake } from './domain/mistake.ts';

/** A zod message is one text: both languages stand in it, and `read` takes one out. */
const BETWEEN = '\u0000';
const said = (en: string, sv: string) => `${en}${BETWEEN}${sv}`;

/** The only reader of the environment. Every variable is described, with an example, in `.env.example`. */
const filled = z.string().trim().min(1);

const DATABASE = {
  DATABASE_URL: filled
    .regex(/^postgres(ql)?:\/\//, said('must begin with postgresql://', 'ska börja med postgresql://'))
    .optional(),
  TAKT_DATA: filled.default('./data'),
};

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

const SLACK = {
  SLACK_MODE: z
    .enum(['socket', 'http'], said('must be socket or http', 'ska vara socket eller http'))
    .default('socket'),
  SLACK_BOT_TOKEN: z
    .string(
      said(
        'is missing: copy the Bot User OAuth Token from OAuth & Permissions',
        'saknas: kopiera Bot User OAuth Token under OAuth & Permissions',
      ),
    )
    .trim()
    .regex(
      /^xoxb-/,
      said(
        'must begin with xoxb-: copy the Bot User OAuth Token from OAuth & Permissions',
        'ska börja med xoxb-: kopiera Bot User OAuth Token under OAuth & Permissions',
      ),
    ),
  SLACK_APP_TOKEN: filled
    .regex(
      /^xapp-/,
      said(
        'must begin with xapp-: create an app-level token',
        'ska börja med xapp-: skapa en app-level token',
      ),
    )
    .optional(),
  SLACK_SIGNING_SECRET: filled.optional(),
  SLACK_API_URL: z.url(said('must be an address', 'ska vara en adress')).optional(),
  HOST: filled.default('127.0.0.1'),
  PORT: z.coerce
    .number(said('must be a number', 'ska vara ett tal'))
    .int(said('must be a whole number', 'ska vara ett heltal'))
    .min(0, said('must be 0–65535', 'ska vara 0–65535'))
    .max(65_535, said('must be 0–65535', 'ska vara 0–65535'))
    .default(3000),
  QUICKCHART_URL: z.url(said('must be an address', 'ska vara en adress')).optional(),
  LOG_LEVEL: z
    .enum(
      LOG_LEVELS,
      said(`must be one of ${LOG_LEVELS.join(', ')}`, `ska vara något av ${LOG_LEVELS.join(', ')}`),
    )
    .default('info'),
};

const databaseSchema = z.object(DATABASE).transform((env) => ({
  databaseUrl: env.DATABASE_URL,
  dataDir: env.TAKT_DATA,
}));

const appSchema = z.object({ ...DATABASE, ...SLACK }).transform((env) => ({
  databaseUrl: env.DATABASE_URL,
  dataDir: env.TAKT_DATA,
  mode: env.SLACK_MODE,
  botToken: env.SLACK_BOT_TOKEN,
  appToken: env.SLACK_APP_TOKEN,
  signingSecret: env.SLACK_SIGNING_SECRET,
  slackApiUrl: env.SLACK_API_URL,
  host: env.HOST,
  port: env.PORT,
  quickChartUrl: env.QUICKCHART_URL,
  logLevel: env.LOG_LEVEL,
}));

/** What only one of the two ways needs. Apart from the schema, which does not look further once a variable is wrong. */
function missingFor({ SLACK_MODE, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET }: Environment): string[] {
  if (SLACK_MODE === 'http') {
    const missing = said(
      'SLACK_SIGNING_SECRET is missing: copy it from Basic Information, App Credentials',
      'SLACK_SIGNING_SECRET saknas: kopiera den under Basic Information, App Credentials',
    );
    return SLACK_SIGNING_SECRET ? [] : [missing];
  }
  const missing = said(
    'SLACK_APP_TOKEN is missing: Socket Mode needs an app-level token with connections:write',
    'SLACK_APP_TOKEN saknas: Socket Mode behöver en app-level token med connections:write',
  );
  return SLACK_APP_TOKEN ? [] : [missing];
}

export type DatabaseConfig = z.infer<typeof databaseSchema>;
export type AppConfig = z.infer<typeof appSchema>;
export type Environment = Readonly<Record<string, string | undefined>>;

/** What the command line needs: no token. @throws Mistake listing every problem. */
export function readDatabaseConfig(env: Environment = environment()): DatabaseConfig {
  return read(databaseSchema, env, []);
}

/** What the bot needs. @throws Mistake listing every problem. */
export function readAppConfig(env: Environment = environment()): AppConfig {
  return read(appSchema, env, missingFor(env));
}

/** Names of all variables, for `.env.example` and the doctor. */
export const VARIABLES = Object.keys({ ...DATABASE, ...SLACK });

/** In which language a terminal speaks, by its locale; English where it does not say. */
export function readTerminalLocale(env: Environment = environment()): Locale {
  const spoken = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return spoken.toLowerCase().startsWith('sv') ? 'sv' : 'en';
}

/** What is set, and beside it what a `.env` file in the folder says. */
function environment(): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

function read<T>(schema: z.ZodType<T>, env: Environment, missing: readonly string[]): T {
  // An empty line in a .env file means "not set".
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const result = schema.safeParse(set);
  if (result.success && missing.length === 0) return result.data;
  const wrong = result.error?.issues.map(({ path, message }) => ({ name: path.join('.'), message })) ?? [];
  const problems = [...wrong, ...missing.map((message) => ({ name: '', message }))];
  const inLanguage = (which: 0 | 1) =>
    bulleted(
      problems.map(({ name, message }) => `${name} ${message.split(BETWEEN)[which] ?? message}.`.trim()),
    );
  throw new Mistake({
    en: `The configuration is not complete:\n${inLanguage(0)}`,
    sv: `Konfigurationen är inte komplett:\n${inLanguage(1)}`,
  });
}

function bulleted(lines: readonly string[]): string {
  return lines.map((line) => `  • ${line}`).join('\n');
}
