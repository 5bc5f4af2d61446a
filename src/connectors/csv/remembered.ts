/** Texts more than which are not worth their room. */
const MOST = 10_000;

/** A reading that is done once for each text: a column of a hundred thousand dates has a thousand different ones. */
export function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  const values = new Map<string, Value>();
  return (text) => {
    const known = values.get(text);
    if (known !== undefined) return known;
    const value = read(text);
    if (values.size < MOST) values.set(text, value);
    return value;
  };
}
