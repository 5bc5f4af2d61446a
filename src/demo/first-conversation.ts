import { setTimeout as pause } from 'node:timers/promises';
import type { Locale } from '../domain/metric.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { SeenMessage } from '../sandbox/seen.ts';

const CHANNEL = '#growth';
const PATIENCE_MS = 15_000;

export type FirstConversation = {
  readonly person: string;
  readonly words: string;
  readonly picture: Buffer | null;
};

/** Somebody who speaks the language asks `/kpi pipeline` in #growth, and waits for the words and the chart. */
export async function firstConversation(sandbox: Sandbox, lang: Locale): Promise<FirstConversation> {
  const { people } = sandbox.overview();
  const person = people.find(({ locale, isBot }) => !isBot && locale.startsWith(lang)) ?? people[0]!;
  const actor = sandbox.as(person.realName);
  await actor.types(CHANNEL, '/kpi pipeline');
  const answers = () => actor.reads(CHANNEL).filter(({ author }) => author.isBot);
  const fileId = await within(PATIENCE_MS, () =>
    answers()
      .map(pictureIn)
      .find((id) => id !== undefined),
  );
  const picture = fileId ? await fetch(`${sandbox.url}/sandbox/files/${fileId}`) : undefined;
  return {
    person: person.realName,
    words: unescaped(answers()[0]?.text ?? ''),
    picture: picture?.ok ? Buffer.from(await picture.arrayBuffer()) : null,
  };
}

/** The message's own text holds all of the answer, without its buttons. */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function pictureIn({ blocks }: SeenMessage): string | undefined {
  for (const { type, slack_file: file } of blocks) {
    if (type === 'image' && typeof file === 'object' && file && 'id' in file) return String(file.id);
  }
  return undefined;
}

async function within<T>(ms: number, find: () => T | undefined): Promise<T | undefined> {
  for (let waited = 0; waited < ms; waited += 50) {
    const found = find();
    if (found !== undefined) return found;
    await pause(50);
  }
  return undefined;
}
