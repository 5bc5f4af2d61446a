import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

/** What we read of `manifest.yml`; the rest of it passes as it is. */
const manifestSchema = z.looseObject({
  features: z.looseObject({ slash_commands: z.array(z.looseObject({ command: z.string() })) }),
  oauth_config: z.looseObject({ scopes: z.looseObject({ bot: z.array(z.string()) }) }),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** From src and from dist alike. */
export const MANIFEST_FILE = new URL('../../manifest.yml', import.meta.url);

/** @throws where the file is missing, is no YAML, or lacks commands or scopes. */
export async function readManifest(file: URL = MANIFEST_FILE): Promise<Manifest> {
  return manifestSchema.parse(parse(await readFile(file, 'utf8')));
}
