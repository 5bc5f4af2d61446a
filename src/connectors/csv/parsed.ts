import { finished } from 'node:stream/promises';
import { type Options, type Parser, parse } from 'csv-parse';

/**
 * The records of a text, a piece of it parsed at a time. Read from the parser as a stream they would wait in Node's
 * linked list: once V8 has moved one of its links to where only a full collection reaches, it moves all that follow,
 * and every now and then a whole file came to lie there.
 * @throws CsvError
 */
export async function* parsed(text: AsyncIterable<string>, options: Options): AsyncGenerator<string[]> {
  const parser = parse(options);
  let records: string[][] = [];
  parser.on('data', (record: string[]) => records.push(record));
  // Heard from `write` and `finished`.
  parser.on('error', () => {});
  const taken = () => {
    const some = records;
    records = [];
    return some;
  };
  try {
    for await (const piece of text) {
      await write(parser, piece);
      yield* taken();
    }
    parser.end();
    await finished(parser);
    yield* taken();
  } finally {
    parser.destroy();
  }
}

function write(parser: Parser, piece: string): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(piece, (error) => (error ? reject(error) : resolve()));
  });
}
