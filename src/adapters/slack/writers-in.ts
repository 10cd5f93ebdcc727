import type { ConversationsHistoryResponse, WebClient } from '@slack/web-api';
import { callSlack } from './slack-call';

/** More than people write about one SEV; what is older than that is not looked at. */
const mostPages = 10;
const perPage = 999;

/** Who wrote in the channel or answered in its threads, as far as Slack tells it with the messages. Slack user ids. */
export async function writersIn(slack: WebClient, channelId: string): Promise<readonly string[]> {
  const writers = new Set<string>();
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const at = cursor;
    const history = await callSlack(() =>
      slack.conversations.history({ channel: channelId, limit: perPage, ...(at ? { cursor: at } : {}) }),
    );
    for (const writer of (history?.messages ?? []).flatMap(writersOf)) writers.add(writer);
    cursor = history?.response_metadata?.next_cursor;
    if (!cursor) break;
  }
  return [...writers];
}

type Message = NonNullable<ConversationsHistoryResponse['messages']>[number];

const writersOf = ({ user, subtype, bot_id, reply_users = [] }: Message): readonly string[] =>
  user && !bot_id && isWritten(subtype) ? [user, ...reply_users] : reply_users;

/** Joining, leaving and changing the channel are messages too. https://docs.slack.dev/reference/events/message */
const isWritten = (subtype: string | undefined): boolean =>
  subtype === undefined || subtype === 'file_share' || subtype === 'me_message' || subtype === 'thread_broadcast';
