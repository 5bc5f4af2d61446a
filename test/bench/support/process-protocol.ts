import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

type Question = { readonly number: number; readonly name: string; readonly about: unknown };
type Reply = { readonly number: number; readonly value?: unknown; readonly error?: string };

/** A process that the benchmark started: it said `ready`, and answers what it is asked by name. */
export type BenchProcess = {
  readonly ready: string;
  ask<Value>(name: string, about?: unknown): Promise<Value>;
  stop(): Promise<void>;
};

export type Answers = Readonly<Record<string, (about: never) => unknown>>;

/** Runs a TypeScript file in a process of its own, given one JSON argument. */
export async function startProcess(file: URL, argument: object = {}): Promise<BenchProcess> {
  const child = fork(fileURLToPath(file), [JSON.stringify(argument)], {
    execArgv: ['--expose-gc', '--import', 'tsx'],
    serialization: 'advanced',
  });
  const said = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => undefined)]);
  if (!said) throw new Error(`${file.pathname} ended before it was ready.`);
  child.setMaxListeners(0);
  let last = 0;
  return {
    ready: String(said[0]),
    ask: async <Value>(name: string, about?: unknown) => {
      last += 1;
      return (await askOf(child, { number: last, name, about })) as Value;
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}

function askOf(child: ChildProcess, question: Question): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const lost = () => reject(new Error(`The process ended before it answered ${question.name}.`));
    const hear = ({ number, value, error }: Reply) => {
      if (number !== question.number) return;
      child.off('message', hear);
      child.off('exit', lost);
      if (error === undefined) resolve(value);
      else reject(new Error(error));
    };
    child.on('message', hear);
    child.once('exit', lost);
    child.send(question);
  });
}

/** The other end: says that it is ready, answers, and ends when its parent lets go or is gone. */
export function serveParent(
  ready: string,
  answers: Answers,
  close: () => Promise<void> = async () => {},
): void {
  process.on('message', async ({ number, name, about }: Question) => {
    try {
      process.send!({ number, value: await answers[name]!(about as never) });
    } catch (error) {
      process.send!({ number, error: error instanceof Error ? error.stack : String(error) });
    }
  });
  process.once('disconnect', () => void close().finally(() => process.exit()));
  process.send!(ready);
}

/** What `startProcess` was given. */
export function argumentOf<Argument>(): Argument {
  return JSON.parse(process.argv[2] ?? '{}') as Argument;
}
