import { isObject, type Json, objectsIn } from '../block-kit/tree.ts';
import { slackFileCalled } from './files.ts';
import { pictureIn } from './image-size.ts';
import type { World } from './world.ts';

/**
 * The blocks with what Slack adds for whoever draws them: each picture's `image_width` and `image_height`, so that its
 * room is kept while it loads, and the id of a file that is given by its address.
 */
export const withPictureSizes = (world: World, blocks: readonly Json[]): Json[] =>
  blocks.map((block) => ({
    ...sized(world, block),
    ...(isObject(block.accessory) ? { accessory: sized(world, block.accessory) } : {}),
    ...(block.type === 'context'
      ? { elements: objectsIn(block.elements).map((one) => sized(world, one)) }
      : {}),
  }));

function sized(world: World, image: Json): Json {
  if (image.type !== 'image' || !isObject(image.slack_file)) return image;
  const file = slackFileCalled(world, image.slack_file);
  const picture = file?.bytes && pictureIn(file.bytes);
  if (!file || !picture) return image;
  const { width, height } = picture;
  return { ...image, slack_file: { id: file.id }, image_width: width, image_height: height };
}
