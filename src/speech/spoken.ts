/** An answer in words: the first sentence is the answer, what follows is why and what now. */
export type Spoken = {
  readonly headline: string;
  readonly lines: readonly string[];
  /** Where it comes from: sources, target; said small. */
  readonly context: readonly string[];
};
