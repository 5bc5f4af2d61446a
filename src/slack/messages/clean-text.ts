/**
 * Control characters but the line break; format characters, which turn the writing direction or have no width
 * (but the joiner that holds an emoji family together); and halves of characters.
 */
const INVISIBLE = /(?![\n\u200d])[\p{Cc}\p{Cf}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text from outside without what could hide, turn round or break the text around it. */
export function clean(text: string): string {
  return text.replace(INVISIBLE, '').replace(LONE_SURROGATE, '\ufffd');
}

/** For Slack's mrkdwn, in which only these three have a meaning that reaches outside the text. */
export function escaped(text: string): string {
  return clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' });

/** At most so many UTF-16 units, cut between whole characters as people see them, with a sign that it was cut. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > longest - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
