import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { SevError } from '../../errors';
import type { Chat, Message } from '../../ports/chat';
import { channelLife } from './channel-life';
import { createChannel } from './create-channel';
import { findOwnChannel } from './find-own-channel';
import { inviteAll } from './invite-all';
import { findPosted, marked } from './marked-messages';
import { stateOf } from './message-state';
import { openDirect } from './open-direct';
import { permalinkOf, readMessage } from './read-message';
import { slackBookmarks } from './slack-bookmarks';
import { callSlack } from './slack-call';
import { slackViews } from './slack-views';
import { tellAlone } from './tell-alone';
import { writersIn } from './writers-in';

const content = ({ text, blocks }: Message) => ({
  text,
  blocks: [...blocks] as KnownBlock[],
  unfurl_links: false,
  unfurl_media: false,
});

export const slackChat = (slack: WebClient): Chat => ({
  async post(channelId, id, message) {
    const posted = await callSlack(() =>
      slack.chat.postMessage({ channel: channelId, ...content(message), metadata: marked(id) }),
    );
    if (!posted?.ts)
      throw new SevError('rejected', 'Slack posted a message but did not say which.', { nextStep: 'Try again.' });
    return posted.ts;
  },
  findPosted: (channelId, id, since) => findPosted(slack, channelId, id, since),
  async update(channelId, ts, { text, blocks }) {
    const edit = { channel: channelId, ts, text, blocks: [...blocks] as KnownBlock[] };
    const updated = await callSlack(() => slack.chat.update(edit), ['message_not_found']);
    return updated ? 'shown' : 'gone';
  },
  stateOf: (channelId, ts) => stateOf(slack, channelId, ts),
  read: (channelId, ts) => readMessage(slack, channelId, ts),
  permalinkOf: (channelId, ts) => permalinkOf(slack, channelId, ts),
  async whisper(channelId, slackUserId, { text, blocks }) {
    await callSlack(() =>
      slack.chat.postEphemeral({ channel: channelId, user: slackUserId, text, blocks: [...blocks] as KnownBlock[] }),
    );
  },
  tellAlone: (channelId, slackUserId, id, message) => tellAlone(slack, channelId, slackUserId, id, message),
  respond,
  openDirect: (slackUserId) => openDirect(slack, slackUserId),
  ...channelLife(slack),
  createChannel: (name, openTo) => createChannel(slack, name, openTo),
  findOwnChannel: (name, openTo) => findOwnChannel(slack, name, openTo),
  async isPrivate(channelId) {
    const info = await callSlack(() => slack.conversations.info({ channel: channelId }), ['channel_not_found']);
    // A public channel is never hidden from the app.
    return info === undefined || info.channel?.is_private === true;
  },
  writersIn: (channelId) => writersIn(slack, channelId),
  invite: (channelId, slackUserIds) => inviteAll(slack, channelId, slackUserIds),
  async pin(channelId, ts) {
    await callSlack(() => slack.pins.add({ channel: channelId, timestamp: ts }), ['already_pinned']);
  },
  membersOfGroup: async (groupId) =>
    (await callSlack(() => slack.usergroups.users.list({ usergroup: groupId })))?.users ?? [],
  ...slackBookmarks(slack),
  ...slackViews(slack),
});

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
async function respond(responseUrl: string, { text, blocks }: Message): Promise<void> {
  const answer = await fetch(responseUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, text, blocks }),
  });
  if (!answer.ok)
    throw new SevError('rejected', 'Slack did not take the answer.', {
      nextStep: 'Type the command again.',
      cause: new Error(`response_url answered ${answer.status}`),
    });
}
