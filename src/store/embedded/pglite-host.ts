import { Worker } from 'node:worker_threads';

type Reply =
  | { ready: true }
  | { ready?: never; id: number; data?: Uint8Array<ArrayBuffer>; done?: boolean; error?: string };

type Asked = {
  readonly onData: (data: Uint8Array<ArrayBuffer>) => void;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
};

/** What is kept where: a data directory, or memory, empty or from an image that `image()` made. */
export type EmbeddedPlace = { readonly dataDir: string } | { readonly image?: Uint8Array };

/** The main thread's side of the worker in which PGlite runs. */
export class PGliteHost {
  readonly #worker: Worker;
  readonly #asked = new Map<number, Asked>();
  #lastId = 0;
  #failure: Error | undefined;
  #closing = false;

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  /** @param onCrash called when the worker ends unasked: nothing can be read or written any more. */
  static async start(place: EmbeddedPlace, onCrash: (error: Error) => void): Promise<PGliteHost> {
    const worker = new Worker(new URL('./pglite-worker.mjs', import.meta.url), { workerData: place });
    const host = new PGliteHost(worker);
    await new Promise<void>((resolve, reject) => {
      let ready = false;
      const fail = (error: Error) => {
        if (host.#failure) return;
        host.#fail(error);
        reject(error);
        if (ready && !host.#closing) onCrash(error);
      };
      worker.on('error', fail);
      worker.on('exit', (code) => fail(new Error(`The embedded database's thread ended (${code}).`)));
      worker.on('message', (reply: Reply) => {
        if (!reply.ready) return host.#hear(reply);
        ready = true;
        resolve();
      });
    });
    return host;
  }

  /** Hands over whole protocol messages, memory and all; settles when PostgreSQL has answered them. */
  query(data: Uint8Array<ArrayBuffer>, onData: (data: Uint8Array<ArrayBuffer>) => void): Promise<void> {
    return this.#ask('query', onData, data);
  }

  /** The whole database as bytes, to start others from. */
  async image(): Promise<Uint8Array<ArrayBuffer>> {
    let image = new Uint8Array();
    await this.#ask('image', (data) => {
      image = data;
    });
    return image;
  }

  async close(): Promise<void> {
    this.#closing = true;
    if (!this.#failure) await this.#ask('close', () => {});
    await this.#worker.terminate();
  }

  #ask(ask: string, onData: Asked['onData'], data?: Uint8Array<ArrayBuffer>): Promise<void> {
    if (this.#failure) return Promise.reject(this.#failure);
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { onData, resolve, reject });
      this.#worker.postMessage({ id, ask, data }, data ? [data.buffer] : []);
    });
  }

  #hear(reply: Exclude<Reply, { ready: true }>): void {
    const asked = this.#asked.get(reply.id);
    if (!asked) return;
    if (reply.data?.length) asked.onData(reply.data);
    if (!reply.done) return;
    this.#asked.delete(reply.id);
    if (reply.error) asked.reject(new Error(reply.error));
    else asked.resolve();
  }

  #fail(error: Error): void {
    this.#failure = error;
    for (const asked of this.#asked.values()) asked.reject(error);
    this.#asked.clear();
  }
}
