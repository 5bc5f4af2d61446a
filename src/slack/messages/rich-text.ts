import type { RichTextBlock, RichTextElement, RichTextSection } from '@slack/types';
import { clean } from './clean-text.ts';

/**
 * Words as Slack's rich text: nothing in them is markup, so a campaign called `*_new_*` or `<!channel>` is only a
 * name. `Backticks` mark what can be typed.
 */
export function richText(...sections: RichTextSection[]): RichTextBlock {
  return { type: 'rich_text', elements: sections };
}

export function section(...elements: RichTextElement[]): RichTextSection {
  return { type: 'rich_text_section', elements };
}

export function bold(text: string): RichTextElement[] {
  return styled(text, { bold: true });
}

export function words(text: string): RichTextElement[] {
  return styled(text, {});
}

function styled(text: string, style: { bold?: true }): RichTextElement[] {
  return clean(text)
    .split('`')
    .flatMap((part, index) => {
      if (part === '') return [];
      const shown = index % 2 === 1 ? { ...style, code: true } : style;
      return [{ type: 'text' as const, text: part, ...(Object.keys(shown).length > 0 && { style: shown }) }];
    });
}
