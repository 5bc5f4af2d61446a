import type { Problem } from '../block-kit/problem.ts';
import { isObject, type Json, objectsIn } from '../block-kit/tree.ts';
import { pictureIn } from './image-size.ts';
import type { StoredFile } from './state.ts';
import type { World } from './world.ts';

/** Whether Slack has looked at it by now; before that it cannot be shown in a block. */
const isProcessed = (world: World, file: StoredFile): boolean =>
  file.completed !== undefined && world.clock.since(file.completed) >= world.settings.fileProcessingMs;

/** What Slack knows by the name. https://docs.slack.dev/reference/objects/file-object#types */
const KINDS: { readonly [ending: string]: { readonly mimetype: string; readonly filetype: string } } = {
  csv: { mimetype: 'text/csv', filetype: 'csv' },
  tsv: { mimetype: 'text/tab-separated-values', filetype: 'tsv' },
  txt: { mimetype: 'text/plain', filetype: 'text' },
  json: { mimetype: 'application/json', filetype: 'json' },
  pdf: { mimetype: 'application/pdf', filetype: 'pdf' },
  xlsx: { mimetype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', filetype: 'xlsx' },
};

const kindCalled = (name: string) =>
  KINDS[name.toLowerCase().split('.').at(-1) ?? ''] ?? {
    mimetype: 'application/octet-stream',
    filetype: 'binary',
  };

/** https://docs.slack.dev/reference/objects/file-object */
export function fileJson(world: World, file: StoredFile): Json {
  const seen = isProcessed(world, file) && file.bytes ? file.bytes : undefined;
  const picture = seen && pictureIn(seen);
  const kind = picture ?? (seen && kindCalled(file.name));
  const address = `${world.url}/files-pri/${world.settings.team.id}-${file.id}`;
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: kind?.mimetype ?? '',
    filetype: kind?.filetype ?? '',
    pretty_type: kind?.filetype.toUpperCase() ?? '',
    user: file.user,
    user_team: world.settings.team.id,
    size: file.bytes?.length ?? 0,
    mode: 'hosted',
    is_external: false,
    is_public: file.channels.size > 0,
    public_url_shared: false,
    file_access: 'visible',
    alt_txt: file.altText,
    url_private: `${address}/${encodeURIComponent(file.name)}`,
    url_private_download: `${address}/download/${encodeURIComponent(file.name)}`,
    permalink: `${world.url}/sandbox/files/${file.id}`,
    channels: [...file.channels],
    groups: [],
    ims: [],
    ...(picture ? { original_w: picture.width, original_h: picture.height } : {}),
  };
}

/**
 * The pictures in these blocks that Slack could not show: a file that is unknown, not processed yet or no picture,
 * an address that is not on the internet.
 */
export const pictureProblems = (world: World, blocks: readonly Json[]): Problem[] =>
  blocks.flatMap((block, index) =>
    pictures(block, `/blocks/${index}`).flatMap(({ image, pointer }) => {
      if (isObject(image.slack_file) && !isShowable(world, image.slack_file))
        return [{ pointer: `${pointer}/slack_file`, message: 'invalid slack file' }];
      if (typeof image.image_url === 'string' && !isOnTheInternet(image.image_url))
        return [{ pointer: `${pointer}/image_url`, message: 'downloading image failed' }];
      return [];
    }),
  );

function pictures(block: Json, pointer: string): { image: Json; pointer: string }[] {
  const inner = isObject(block.accessory)
    ? [{ image: block.accessory, pointer: `${pointer}/accessory` }]
    : [];
  const elements = objectsIn(block.elements).map((image, at) => ({
    image,
    pointer: `${pointer}/elements/${at}`,
  }));
  return [{ image: block, pointer }, ...inner, ...elements].filter(({ image }) => image.type === 'image');
}

/** The file an image block means, by id or by one of its addresses. */
export const slackFileCalled = (world: World, { id, url }: Json): StoredFile | undefined =>
  [...world.state.files.values()].find(
    (one) =>
      !one.deleted &&
      (one.id === id ||
        (url !== undefined &&
          [fileJson(world, one).url_private, fileJson(world, one).permalink].includes(url))),
  );

function isShowable(world: World, slackFile: Json): boolean {
  const file = slackFileCalled(world, slackFile);
  return file?.bytes !== undefined && isProcessed(world, file) && pictureIn(file.bytes) !== undefined;
}

const PRIVATE = /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|0\.0\.0\.0|\[)/;

function isOnTheInternet(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && hostname.includes('.') && !PRIVATE.test(hostname);
}
