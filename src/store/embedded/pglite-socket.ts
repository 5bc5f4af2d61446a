import { Duplex } from 'node:stream';
import pg from 'pg';
import type { PGliteHost } from './pglite-host.ts';

const TERMINATE = 'X'.charCodeAt(0);
const QUERY = 'Q'.charCodeAt(0);

/** Connections to PGlite: one, because it has one session. */
export function poolOn(host: PGliteHost): pg.Pool {
  const pool = new pg.Pool({
    max: 1,
    idleTimeoutMillis: 0,
    user: 'postgres',
    database: 'postgres',
    stream: () => new PGliteSocket(host),
  });
  pool.query = preparing(pool.query.bind(pool));
  return pool;
}

/** Each holds a few kilobytes of the session. */
const MOST_PREPARED = 200;

/**
 * Each statement is planned once: PGlite takes longer to plan what answers need than to do it. Not so on a server, where
 * planning is quick and a pooler may stand in between, which prepared statements do not always get through.
 */
function preparing(query: pg.Pool['query']): pg.Pool['query'] {
  const names = new Map<string, string>();
  const nameOf = (text: string) => {
    const name = names.get(text) ?? (names.size < MOST_PREPARED ? `takt_${names.size}` : undefined);
    if (name !== undefined) names.set(text, name);
    return name;
  };
  return ((asked: string | pg.QueryConfig, parameters?: unknown[]) => {
    const { values = parameters, ...config } = typeof asked === 'string' ? { text: asked } : asked;
    // Without values it may be several statements, which cannot be prepared.
    const name = values && values.length > 0 ? nameOf(config.text) : undefined;
    return query({ ...config, ...(values && { values }), ...(name !== undefined && { name }) });
  }) as pg.Pool['query'];
}

/**
 * What node-postgres takes for its TCP socket: bytes written go to PGlite, its answers come back as bytes read.
 * PGlite answers whole messages only, so what is written is cut at their ends.
 * https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
class PGliteSocket extends Duplex {
  readonly #host: PGliteHost;
  #unsent: Buffer = Buffer.alloc(0);
  /** The first message of a session has no type byte. */
  #started = false;
  #cleaned: Promise<void> | undefined;

  constructor(host: PGliteHost) {
    super();
    this.#host = host;
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, callback: (error?: Error | null) => void): void {
    this.#forward(chunk).then(() => callback(), callback);
  }

  override _writev(chunks: { chunk: Buffer }[], callback: (error?: Error | null) => void): void {
    this.#forward(Buffer.concat(chunks.map(({ chunk }) => chunk))).then(() => callback(), callback);
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    this.#cleanUp().then(() => callback(error), callback);
  }

  async #forward(chunk: Buffer): Promise<void> {
    const bytes = this.#unsent.length > 0 ? Buffer.concat([this.#unsent, chunk]) : chunk;
    let end = 0;
    for (;;) {
      const length = this.#messageLength(bytes, end);
      if (length === undefined) break;
      if (this.#started && bytes[end] === TERMINATE) {
        await this.#cleanUp();
        this.push(null);
        return;
      }
      this.#started = true;
      end += length;
    }
    this.#unsent = bytes.subarray(end);
    if (end === 0) return;
    await this.#host.query(new Uint8Array(bytes.subarray(0, end)), (data) =>
      this.push(Buffer.from(data.buffer)),
    );
  }

  /** Of the message that begins at `start`; `undefined` until it is there whole. */
  #messageLength(bytes: Buffer, start: number): number | undefined {
    const type = this.#started ? 1 : 0;
    if (bytes.length < start + type + 4) return undefined;
    const length = type + bytes.readInt32BE(start + type);
    return bytes.length < start + length ? undefined : length;
  }

  /** PGlite has one session for ever: a connection that ends must not leave its transaction or settings behind. */
  #cleanUp(): Promise<void> {
    // A database that has gone has no session left to clean.
    this.#cleaned ??= this.#started ? this.#reset().catch(() => {}) : Promise.resolve();
    return this.#cleaned;
  }

  async #reset(): Promise<void> {
    await this.#host.query(simpleQuery('ROLLBACK'), () => {});
    await this.#host.query(simpleQuery('DISCARD ALL'), () => {});
  }
}

function simpleQuery(sql: string): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(`${sql}\0`);
  const message = Buffer.alloc(5 + text.length);
  message[0] = QUERY;
  message.writeInt32BE(4 + text.length, 1);
  text.copy(message, 5);
  return message;
}
