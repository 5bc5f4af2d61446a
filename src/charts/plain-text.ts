/**
 * Without emoji: the bundled font has none, and a host without fonts would leave holes. Marks that it has (▲ ▼ ● ✓)
 * are not emoji by default and stay.
 */
export function plainText(text: string): string {
  return (
    text
      .replace(
        /[\p{Emoji_Presentation}\p{Emoji_Modifier}\p{Regional_Indicator}]|\p{Emoji}\uFE0F\u20E3?/gu,
        '',
      )
      .replace(/\p{Variation_Selector}|\u200D|\u20E3/gu, '')
      .replace(/\p{Cc}/gu, ' ')
      // Two spaces are left where an emoji was; a single no-break space stays one.
      .replace(/\s{2,}/gu, ' ')
      .trim()
  );
}
