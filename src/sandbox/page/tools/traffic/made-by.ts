import { isObject } from '../../../../block-kit/tree.ts';
import type { Exchange } from '../../../traffic.ts';

/** The exchange that made this message: by which the bot posted it, or by which the bot heard what a person wrote. */
export function exchangeFor(
  exchanges: readonly Exchange[],
  channel: string,
  ts: string,
): Exchange | undefined {
  return (
    exchanges.find(({ wrote }) => wrote.some((one) => one.channel === channel && one.ts === ts)) ??
    exchanges.find(({ request }) => {
      const event = isObject(request) && request.event;
      return isObject(event) && event.channel === channel && event.ts === ts;
    })
  );
}

/** The blocks that were sent, if any. */
export function blocksIn({ request, answer, direction }: Exchange): readonly unknown[] | undefined {
  const sent = direction === 'to bot' ? answer : request;
  if (!isObject(sent)) return undefined;
  const blocks = isObject(sent.view) ? sent.view.blocks : sent.blocks;
  return Array.isArray(blocks) && blocks.length > 0 ? blocks : undefined;
}

/** The id of the person because of whom something came to the bot. */
export function whoIn({ request, direction }: Exchange): string | undefined {
  if (direction !== 'to bot' || !isObject(request)) return undefined;
  const { user, event, user_id: id } = request;
  const found = isObject(event) ? event.user : isObject(user) ? user.id : id;
  return typeof found === 'string' ? found : undefined;
}
