import { TextDecoder } from 'node:util';
import { ImportRefused } from '../../domain/import-problem.ts';
import type { ByteSource } from './byte-source.ts';

/** What sales systems and Excel write. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * By the byte order mark; without one, UTF-8 where the whole file is valid UTF-8 (which text in another encoding
 * practically never is), and otherwise Windows-1252.
 * @throws ImportRefused when it is not text.
 */
export async function encodingOf(source: ByteSource): Promise<TextEncoding> {
  let marked: TextEncoding | undefined;
  let decoder: TextDecoder | null = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  for await (const chunk of inLargerPieces(source.open())) {
    if (first) {
      refuseWorkbooks(chunk);
      marked = byOrderMark(chunk) ?? byZeros(chunk);
      if (marked?.startsWith('utf-16')) return marked;
    }
    first = false;
    decoder = accepts(decoder, chunk) ? decoder : null;
  }
  if (decoder && accepts(decoder)) return 'utf-8';
  if (marked) throw new ImportRefused([{ code: 'broken_encoding', encoding: 'UTF-8' }]);
  return 'windows-1252';
}

/** The text in pieces, without byte order mark, every line ending as `\n`. */
export async function* decoded(source: ByteSource, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let held = '';
  try {
    for await (const chunk of source.open()) {
      const text = held + decoder.decode(chunk, { stream: true });
      // The line feed of a CR LF may come with the next piece.
      held = text.endsWith('\r') ? '\r' : '';
      yield asLines(held ? text.slice(0, -1) : text);
    }
    yield asLines(held + decoder.decode());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ImportRefused([{ code: 'broken_encoding', encoding: encoding.toUpperCase() }]);
  }
}

/** The first piece holds all that tells an encoding, however the source cuts its bytes. */
async function* inLargerPieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | null = new Uint8Array();
  for await (const piece of pieces) {
    if (start === null) {
      yield piece;
      continue;
    }
    start = Buffer.concat([start, piece]);
    if (start.length < 4) continue;
    yield start;
    start = null;
  }
  if (start !== null && start.length > 0) yield start;
}

function asLines(text: string): string {
  // No text has the character NUL, and no database keeps it.
  if (text.includes('\0')) throw new ImportRefused([{ code: 'not_text' }]);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function accepts(decoder: TextDecoder | null, chunk?: Uint8Array): boolean {
  try {
    if (chunk) decoder?.decode(chunk, { stream: true });
    else decoder?.decode();
    return decoder !== null;
  } catch {
    return false;
  }
}

function byOrderMark([a, b, c]: Uint8Array): TextEncoding | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** A header's letters have a zero byte each in UTF-16, always on the same side. */
function byZeros([a, b, c, d]: Uint8Array): TextEncoding | undefined {
  if (a && b === 0 && c && d === 0) return 'utf-16le';
  if (a === 0 && b && c === 0 && d) return 'utf-16be';
  return undefined;
}

/** An Excel workbook is a zip file (`PK`), an old one an OLE document. */
function refuseWorkbooks([a, b, c, d]: Uint8Array): void {
  const zip = a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04;
  const ole = a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0;
  if (zip || ole) throw new ImportRefused([{ code: 'workbook' }]);
}
