/**
 * What the bot may do, each scope with what needs it; `manifest.yml` asks for these and no more.
 * (https://docs.slack.dev/reference/scopes)
 */
export const SCOPES = {
  commands: 'the command and its buttons',
  'chat:write': 'chat.postMessage: sharing an answer in a channel that has invited the bot',
  'files:write': 'files.getUploadURLExternal and files.completeUploadExternal: charts',
  'files:read': 'files.info: to know when an uploaded chart can be shown',
  'users:read': 'users.info: the language of whoever asks',
} as const;
