const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const LINK = /<((?:https?|mailto):[^|>]*)(?:\|([^>]*))?>/g;

/**
 * What follows a command, as it was typed: Slack writes links and three signs in its own way. People and channels stay as
 * Slack names them (`<@U1|erik>`, `<#C1|growth>`), since only the ids are sure.
 * (https://docs.slack.dev/interactivity/implementing-slash-commands#creating_commands)
 */
export function typedText(text: string): string {
  return text
    .replace(LINK, (_, url: string, label?: string) => label ?? url)
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity]!);
}
