import type { WebClient } from '@slack/web-api';
import type { Channel } from '../../ports/chat';
import type { ChatDirectory } from '../../ports/chat-directory';
import { joinedChannels } from './joined-channels';
import { callSlack } from './slack-call';

export const slackDirectory = (slack: WebClient): ChatDirectory => ({
  async groups() {
    const list = await callSlack(() => slack.usergroups.list());
    return (list?.usergroups ?? []).flatMap(({ id, handle, name }) =>
      id && handle ? [{ id, handle, name: name ?? handle }] : [],
    );
  },
  async joinedChannels() {
    const joined: Channel[] = [];
    for await (const { id, name } of joinedChannels(slack, 'everyone')) if (id && name) joined.push({ id, name });
    return joined;
  },
  async channel(channelId) {
    const info = await callSlack(() => slack.conversations.info({ channel: channelId }), ['channel_not_found']);
    const { id, name, is_member: joined = false, is_archived: archived = false } = info?.channel ?? {};
    return id && name ? { id, name, joined, archived } : undefined;
  },
});
