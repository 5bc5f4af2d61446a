import { z } from 'zod';

const schema = z.looseObject({
  display_information: z.looseObject({ name: z.string() }).optional(),
  features: z
    .looseObject({
      bot_user: z.looseObject({ display_name: z.string() }).optional(),
      app_home: z.looseObject({ home_tab_enabled: z.boolean().optional() }).optional(),
      slash_commands: z
        .array(
          z.looseObject({
            command: z.string(),
            description: z.string().optional(),
            usage_hint: z.string().optional(),
            should_escape: z.boolean().optional(),
          }),
        )
        .optional(),
      shortcuts: z
        .array(
          z.looseObject({
            name: z.string(),
            type: z.enum(['message', 'global']),
            callback_id: z.string(),
            description: z.string(),
          }),
        )
        .optional(),
    })
    .optional(),
  oauth_config: z
    .looseObject({
      scopes: z
        .looseObject({ bot: z.array(z.string()).optional(), bot_optional: z.array(z.string()).optional() })
        .optional(),
    })
    .optional(),
  settings: z
    .looseObject({
      event_subscriptions: z.looseObject({ bot_events: z.array(z.string()).optional() }).optional(),
      interactivity: z.looseObject({ is_enabled: z.boolean().optional() }).optional(),
    })
    .optional(),
});

export type Command = {
  readonly command: string;
  readonly description: string;
  readonly usageHint: string;
  /** Whether people and channels reach the bot by their ids. */
  readonly escapes?: true;
};

/** Something that people do to a message with the app, from the message's own menu. */
export type MessageShortcut = {
  readonly name: string;
  readonly callbackId: string;
  readonly description: string;
};

/** What the manifest lets the bot do. `undefined` means no manifest was given and nothing is held back. */
export type App = {
  readonly name: string;
  readonly commands: readonly Command[] | undefined;
  readonly shortcuts: readonly MessageShortcut[] | undefined;
  readonly scopes: readonly string[] | undefined;
  readonly events: readonly string[] | undefined;
  readonly interactive: boolean;
  readonly homeTab: boolean;
};

/**
 * @param declined optional scopes that whoever installed the app did not grant
 * @throws ZodError when it is not a manifest's shape
 * @throws Error where something is declined that is not optional
 */
export function readManifest(manifest: unknown, declined: readonly string[] = []): App {
  if (manifest === undefined)
    return {
      name: 'Takt',
      commands: undefined,
      shortcuts: undefined,
      scopes: undefined,
      events: undefined,
      interactive: true,
      homeTab: true,
    };
  const { display_information, features, oauth_config, settings } = schema.parse(manifest);
  const { bot = [], bot_optional: optional = [] } = oauth_config?.scopes ?? {};
  const needed = declined.filter((scope) => !optional.includes(scope));
  if (needed.length > 0)
    throw new Error(`Only what is in bot_optional can be declined: ${needed.join(', ')}`);
  return {
    name: features?.bot_user?.display_name ?? display_information?.name ?? 'App',
    commands: (features?.slash_commands ?? []).map(({ command, description, usage_hint, should_escape }) => ({
      command,
      description: description ?? '',
      usageHint: usage_hint ?? '',
      ...(should_escape && { escapes: true as const }),
    })),
    shortcuts: (features?.shortcuts ?? [])
      .filter(({ type }) => type === 'message')
      .map(({ name, callback_id, description }) => ({ name, callbackId: callback_id, description })),
    scopes: bot.filter((scope) => !declined.includes(scope)),
    events: settings?.event_subscriptions?.bot_events ?? [],
    interactive: settings?.interactivity?.is_enabled ?? false,
    homeTab: features?.app_home?.home_tab_enabled ?? false,
  };
}
