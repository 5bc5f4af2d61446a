/** Any JSON object. Blocks are read as plain JSON here: what is checked may be anything at all. */
export type Json = { readonly [key: string]: unknown };

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectsIn = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

export type Placed = { readonly element: Json; readonly path: readonly (string | number)[] };

/** The elements of one block that people can act on, with where they stand in it. */
export function interactiveElements(block: Json): Placed[] {
  const placed: Placed[] = [];
  if (isObject(block.accessory)) placed.push({ element: block.accessory, path: ['accessory'] });
  if (block.type === 'input' && isObject(block.element))
    placed.push({ element: block.element, path: ['element'] });
  if (block.type === 'actions' || block.type === 'context_actions')
    objectsIn(block.elements).forEach((element, index) => {
      placed.push({ element, path: ['elements', index] });
    });
  return placed.filter(({ element }) => element.type !== 'image');
}

/** The characters of every `text` string below a value, as far as Slack's undocumented sum is known. */
export function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + textLength(item), 0);
  if (!isObject(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) =>
      sum + (key === 'text' && typeof inner === 'string' ? inner.length : textLength(inner)),
    0,
  );
}
