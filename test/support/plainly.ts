/** `Intl` writes no-break and thin spaces and a real minus; nobody types those into a test. */
export const plainly = (text: string): string =>
  text.replace(/[\u00a0\u202f\u2009]/g, ' ').replaceAll('\u2212', '-');
