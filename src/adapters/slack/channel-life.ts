import type { WebClient } from '@slack/web-api';
import type { Chat } from '../../ports/chat';
import { callSlack, slackErrorOf } from './slack-call';

/**
 * Slack puts bots out of a channel when it is archived, and then refuses them as not in it: only people can un-archive
 * one. It is tried all the same, since Slack calls that a bug.
 * https://docs.slack.dev/reference/methods/conversations.archive and conversations.unarchive
 */
export const channelLife = (
  slack: WebClient,
): Pick<Chat, 'topicOf' | 'setTopic' | 'membersOf' | 'isArchived' | 'archive' | 'unarchive' | 'join'> => ({
  async topicOf(channelId) {
    const info = await callSlack(() => slack.conversations.info({ channel: channelId }));
    return unescaped(info?.channel?.topic?.value ?? '');
  },
  async setTopic(channelId, topic) {
    await callSlack(() => slack.conversations.setTopic({ channel: channelId, topic }));
  },
  membersOf: (channelId) => membersOf(slack, channelId),
  isArchived: (channelId) => isArchived(slack, channelId),
  archive: (channelId) => archive(slack, channelId),
  async unarchive(channelId) {
    try {
      await callSlack(() => slack.conversations.unarchive({ channel: channelId }), ['not_archived']);
      return 'open';
    } catch (error) {
      if (refusals.has(slackErrorOf(error) ?? '')) return 'refused';
      throw error;
    }
  },
  async join(channelId) {
    await callSlack(() => slack.conversations.join({ channel: channelId }));
  },
});

const refusals: ReadonlySet<string> = new Set(['not_in_channel', 'restricted_action', 'not_allowed_token_type']);

async function isArchived(slack: WebClient, channelId: string): Promise<boolean> {
  const info = await callSlack(() => slack.conversations.info({ channel: channelId }));
  return info?.channel?.is_archived ?? false;
}

/** Somebody may have archived it, or put the app out of it, before. */
async function archive(slack: WebClient, channelId: string): Promise<void> {
  const call = () => callSlack(() => slack.conversations.archive({ channel: channelId }), ['already_archived']);
  try {
    await call();
  } catch (error) {
    if (slackErrorOf(error) !== 'not_in_channel') throw error;
    if (await isArchived(slack, channelId)) return;
    await callSlack(() => slack.conversations.join({ channel: channelId }));
    await call();
  }
}

async function membersOf(slack: WebClient, channelId: string): Promise<readonly string[]> {
  const members: string[] = [];
  let cursor: string | undefined;
  do {
    const at = cursor;
    const page = await callSlack(() =>
      slack.conversations.members({ channel: channelId, limit: 1000, ...(at ? { cursor: at } : {}) }),
    );
    members.push(...(page?.members ?? []));
    cursor = page?.response_metadata?.next_cursor;
  } while (cursor);
  return members;
}

/** Slack gives topics with its own escapes. */
const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
