import type { WebClient } from '@slack/web-api';
import type { Channel, Openness } from '../../ports/chat';
import { callSlack } from './slack-call';

/** Looks only among the channels that the app is in, never through the whole workspace, and takes none it did not make. */
export async function findOwnChannel(slack: WebClient, name: string, openTo: Openness): Promise<Channel | undefined> {
  const self = await callSlack(() => slack.auth.test());
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
    for (const channel of page?.channels ?? [])
      if (channel.id && channel.name === name && channel.creator === self?.user_id) return { id: channel.id, name };
    cursor = page?.response_metadata?.next_cursor;
  } while (cursor);
  return undefined;
}
