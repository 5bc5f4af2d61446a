/** What an observation can be told apart by; breakdowns and targets can be by any of them. */
export const DIMENSIONS = [
  'owner',
  'department',
  'campaign',
  'channel',
  'content',
  'customer_type',
  'origin',
] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** The values that are known; a dimension that is not named is unknown. */
export type Dimensions = Readonly<Partial<Record<Dimension, string>>>;
