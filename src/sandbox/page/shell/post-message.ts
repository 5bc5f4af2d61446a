import { send } from '../calls.ts';

export type Posting = {
  /** The person's id. */
  readonly as: string;
  readonly channel: string;
  readonly threadTs: string | undefined;
  readonly text: string;
  readonly files: readonly File[];
};

/** Says it, runs the command, or shares the files with it. @throws CallRefused */
export async function postMessage({ as, channel, threadTs, text, files }: Posting): Promise<void> {
  const where = { as, channel, ...(threadTs ? { thread_ts: threadTs } : {}) };
  if (files.length === 0) {
    await send('/type', { ...where, text });
    return;
  }
  const ids: string[] = [];
  for (const file of files) {
    const { id } = await send<{ readonly id: string }>('/file', {
      as,
      name: file.name,
      base64: await base64Of(file),
    });
    ids.push(id);
  }
  await send('/share', { ...where, text, files: ids });
}

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(new Error(`${file.name}: ${reader.error?.message ?? ''}`));
    reader.readAsDataURL(file);
  });
