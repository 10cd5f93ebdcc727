import type { UsersConversationsResponse, WebClient } from '@slack/web-api';
import type { Openness } from '../../ports/chat';
import { callSlack } from './slack-call';

export type JoinedChannel = NonNullable<UsersConversationsResponse['channels']>[number];

/** The channels of that openness that the app is in and that are not archived, page by page; never the whole workspace. */
export async function* joinedChannels(slack: WebClient, openTo: Openness): AsyncGenerator<JoinedChannel> {
  let cursor: string | undefined;
  do {
    const at = cursor;
    const page = await callSlack(() =>
      slack.users.conversations({
        types: openTo === 'invited' ? 'private_channel' : 'public_channel',
        exclude_archived: true,
        limit: 200,
        ...(at ? { cursor: at } : {}),
      }),
    );
    yield* page?.channels ?? [];
    cursor = page?.response_metadata?.next_cursor;
  } while (cursor);
}
