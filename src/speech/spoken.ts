/**
 * An answer in words, before it is a message or lines in a terminal. The headline is the answer, true on its own;
 * what follows is why and what now. `backticks` stand around what can be typed.
 */
export type Spoken = {
  readonly headline: string;
  readonly lines: readonly string[];
  readonly table?: SpokenTable;
  readonly sections?: readonly SpokenSection[];
  /** Where it comes from: sources, target; said small. */
  readonly context: readonly string[];
};

/** The first column names the row, the others hold figures. */
export type SpokenTable = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export type SpokenSection = { readonly title: string; readonly lines: readonly string[] };
