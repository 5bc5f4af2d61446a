/** Whether it is a conversation of one person with the bot: https://docs.slack.dev/reference/objects/conversation-object */
export function isDirectMessage(channelId: string): boolean {
  return channelId.startsWith('D');
}
