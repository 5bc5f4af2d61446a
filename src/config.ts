import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Locale } from './domain/metric.ts';
import { Mistake } from './domain/mistake.ts';

/** The only reader of the environment. Every variable is described, with an example, in `.env.example`. */
const filled = z.string().trim().min(1);

const DATABASE = {
  DATABASE_URL: filled.regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://').optional(),
  TAKT_DATA: filled.default('./data'),
};

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

const SLACK = {
  SLACK_MODE: z.enum(['socket', 'http'], 'must be socket or http').default('socket'),
  SLACK_BOT_TOKEN: z
    .string('is missing: copy the Bot User OAuth Token from OAuth & Permissions')
    .trim()
    .regex(/^xoxb-/, 'must begin with xoxb-: copy the Bot User OAuth Token from OAuth & Permissions'),
  SLACK_APP_TOKEN: filled.regex(/^xapp-/, 'must begin with xapp-: create an app-level token').optional(),
  SLACK_SIGNING_SECRET: filled.optional(),
  SLACK_API_URL: z.url('must be an address').optional(),
  HOST: filled.default('127.0.0.1'),
  PORT: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(0, 'must be 0–65535')
    .max(65_535, 'must be 0–65535')
    .default(3000),
  QUICKCHART_URL: z.url('must be an address').optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
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
    const missing = 'SLACK_SIGNING_SECRET is missing: copy it from Basic Information, App Credentials';
    return SLACK_SIGNING_SECRET ? [] : [missing];
  }
  const missing = 'SLACK_APP_TOKEN is missing: Socket Mode needs an app-level token with connections:write';
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
  const wrong = result.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
  const lines = [...wrong, ...missing].map((line) => `${line}.`);
  throw new Mistake({
    en: `The configuration is not complete:\n${bulleted(lines)}`,
    sv: `Konfigurationen är inte komplett:\n${bulleted(lines)}`,
  });
}

function bulleted(lines: readonly string[]): string {
  return lines.map((line) => `  • ${line}`).join('\n');
}
