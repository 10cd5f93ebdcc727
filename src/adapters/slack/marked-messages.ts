import type { WebClient } from '@slack/web-api';
import { callSlack } from './slack-call';

const eventType = 'sev_message';

/** Message metadata tells the app's own messages apart. https://docs.slack.dev/messaging/message-metadata/ */
export const marked = (id: string) => ({ event_type: eventType, event_payload: { id } });

/**
 * Messages a busy channel may have got since: each of thousands of people who are added is one. Beyond that the search
 * gives up rather than run for minutes. Slack gives at most 999 a call.
 * https://docs.slack.dev/reference/methods/conversations.history
 */
const mostPages = 10;
const perPage = 999;

/** @param since ISO 8601 UTC */
export async function findPosted(
  slack: WebClient,
  channelId: string,
  id: string,
  since: string,
): Promise<string | undefined> {
  // Slack's clock and the app's may differ a little.
  const oldest = String(Date.parse(since) / 1000 - 60);
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const at = cursor;
    const history = await callSlack(() =>
      slack.conversations.history({
        channel: channelId,
        oldest,
        limit: perPage,
        include_all_metadata: true,
        ...(at ? { cursor: at } : {}),
      }),
    );
    const match = history?.messages?.find(({ metadata }) => isMarked(metadata, id));
    if (match) return match.ts;
    cursor = history?.response_metadata?.next_cursor;
    if (!cursor) return undefined;
  }
  return undefined;
}

function isMarked(metadata: { event_type?: string; event_payload?: unknown } | undefined, id: string): boolean {
  const payload = metadata?.event_payload;
  return (
    metadata?.event_type === eventType &&
    typeof payload === 'object' &&
    payload !== null &&
    'id' in payload &&
    payload.id === id
  );
}
