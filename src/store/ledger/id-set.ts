/** Ids of observations, a bit each: one delivery can confirm hundreds of thousands, and most are neighbours. */
export type IdSet = {
  readonly size: number;
  has(id: number): boolean;
  /** @returns whether it is new */
  add(id: number): boolean;
  /** As PostgreSQL reads an `int8multirange`: `{[1,4),[9,10)}`. */
  multirange(): string;
};

const PAGE = 4_096;
const WORD = 32;

export function idSet(): IdSet {
  const pages = new Map<number, Uint32Array>();
  let size = 0;

  return {
    get size() {
      return size;
    },
    has(id) {
      const page = pages.get(Math.floor(id / PAGE));
      return page !== undefined && holds(page, id % PAGE);
    },
    add(id) {
      const at = Math.floor(id / PAGE);
      const page = pages.get(at) ?? new Uint32Array(PAGE / WORD);
      const place = id % PAGE;
      if (holds(page, place)) return false;
      pages.set(at, page);
      page[Math.floor(place / WORD)]! |= 1 << (place % WORD);
      size += 1;
      return true;
    },
    multirange: () => `{${rangesOf(inOrder(pages)).join(',')}}`,
  };
}

function holds(page: Uint32Array, place: number): boolean {
  return ((page[Math.floor(place / WORD)]! >>> (place % WORD)) & 1) === 1;
}

function* inOrder(pages: ReadonlyMap<number, Uint32Array>): Generator<number> {
  for (const [at, page] of [...pages].sort(([one], [other]) => one - other)) {
    for (let place = 0; place < PAGE; place += 1) if (holds(page, place)) yield at * PAGE + place;
  }
}

function rangesOf(ids: Iterable<number>): string[] {
  const ranges: string[] = [];
  let start: number | undefined;
  let end: number | undefined;
  for (const id of ids) {
    if (id !== end) {
      if (start !== undefined) ranges.push(`[${start},${end})`);
      start = id;
    }
    end = id + 1;
  }
  if (start !== undefined) ranges.push(`[${start},${end})`);
  return ranges;
}
