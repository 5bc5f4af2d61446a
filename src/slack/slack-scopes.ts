/**
 * What the bot may do, each scope with what needs it; `manifest.yml` asks for these and the optional ones, and no more. In
 * channels it hears only what mentions it: reading along (the event message.channels) would let a follow-up do without the
 * mention, and is not worth what a team would have to entrust.
 * (https://docs.slack.dev/reference/scopes)
 */
export const SCOPES = {
  commands: 'the command and its buttons',
  'chat:write':
    'chat.postMessage, chat.update, chat.postEphemeral: answers in channels that have invited the bot',
  'app_mentions:read': 'the event app_mention: questions to @Takt in a channel or a thread',
  'im:history':
    'the event message.im: questions in a direct message; conversations.history and .replies: whether a direct message arrived of which Slack’s answer was lost',
  'files:write': 'files.getUploadURLExternal and files.completeUploadExternal: charts',
  'files:read': 'files.info: to know when an uploaded chart can be shown',
  'users:read': 'users.info: the language of whoever asks, the name of whoever saves targets',
} as const;

/** What whoever installs it may leave out, with what it is for. */
export const OPTIONAL_SCOPES = {
  'channels:history':
    'conversations.history and .replies: whether a message in a public channel arrived of which Slack’s answer was lost',
  'groups:history': 'the same in a private channel',
} as const;
