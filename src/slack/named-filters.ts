const FILTER = /(?<==)<@(?<id>[A-Z0-9]+)(?:\|[^>]*)?>/g;

/** `owner=@erik`, which Slack marks with an id, by the name that the figures have: `owner="Erik Holm"`. */
export async function withNamedFilters(
  text: string,
  nameOf: (userId: string) => Promise<string | null>,
): Promise<string> {
  const ids = [...new Set([...text.matchAll(FILTER)].map(({ groups }) => groups!.id!))];
  const names = new Map(await Promise.all(ids.map(async (id) => [id, await nameOf(id)] as const)));
  return text.replace(FILTER, (_, id: string) => `"${(names.get(id) ?? id).replaceAll('"', '')}"`);
}
