import type { WebClient } from '@slack/web-api';
import type { Channel, Openness } from '../../ports/chat';
import { joinedChannels } from './joined-channels';
import { callSlack } from './slack-call';

/** Takes no channel that the app did not make. */
export async function findOwnChannel(slack: WebClient, name: string, openTo: Openness): Promise<Channel | undefined> {
  const self = await callSlack(() => slack.auth.test());
  for await (const channel of joinedChannels(slack, openTo))
    if (channel.id && channel.name === name && channel.creator === self?.user_id) return { id: channel.id, name };
  return undefined;
}
