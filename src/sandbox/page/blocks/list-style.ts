const BULLETS = ['disc', 'circle', 'square'] as const;
const NUMBERS = ['decimal', 'lower-alpha', 'lower-roman'] as const;

/** Slack's marks of a list turn with its depth: • ◦ ▪︎, and 1. a. i. */
export const listStyle = (style: 'bullet' | 'ordered', indent: number): string =>
  (style === 'ordered' ? NUMBERS : BULLETS)[indent % 3]!;
