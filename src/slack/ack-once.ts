import type { App, ReceiverEvent } from '@slack/bolt';

/**
 * Lets a request be acknowledged early and again by whoever answers it: only the first goes to Slack. Over HTTP, Bolt takes a
 * second one for a mistake.
 */
export function ackOnce(app: App): void {
  const process = app.processEvent.bind(app);
  app.processEvent = (event: ReceiverEvent) => {
    let acked: Promise<void> | undefined;
    const ack: ReceiverEvent['ack'] = (response) => {
      acked ??= event.ack(response);
      return acked;
    };
    return process({ ...event, ack });
  };
}
