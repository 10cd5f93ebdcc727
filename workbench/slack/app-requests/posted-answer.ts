import { asSlackText } from '../api/slack-text.ts';
import { checkBlocks } from '../blocks/check-blocks.ts';
import { withIds } from '../blocks/with-ids.ts';
import { NotModelled, SlackRefusal } from '../refusal.ts';
import { type EphemeralMessage, showEphemeral } from '../workspace/ephemeral-message.ts';
import { addMessage, fromBot, type Message } from '../workspace/message.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { announceMessage } from './announce-message.ts';

/** The fields that an answer to a command, or a post to a `response_url`, may have. */
const takes = new Set([
  'text',
  'blocks',
  'response_type',
  'replace_original',
  'delete_original',
  'thread_ts',
  'metadata',
  'mrkdwn',
  'unfurl_links',
  'unfurl_media',
]);

export interface Posted {
  readonly text: string;
  readonly blocks?: Message['blocks'];
  readonly threadTs?: string;
  readonly inChannel: boolean;
  readonly replaceOriginal: boolean;
  readonly deleteOriginal: boolean;
}

const truthy = (value: unknown) => value === true || value === 'true';

/** Reads such a post, or refuses it as Slack does. https://docs.slack.dev/interactivity/handling-user-interaction */
export function readPosted(value: unknown): Posted {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SlackRefusal('invalid_payload');
  const given = value as Readonly<Record<string, unknown>>;
  const strange = Object.keys(given).find((name) => !takes.has(name));
  if (strange !== undefined) throw new NotModelled(`Slack's response_url with the field ${strange}`);
  const deleteOriginal = truthy(given.delete_original);
  const blocks = given.blocks === undefined ? undefined : withIds(checkBlocks(given.blocks));
  const text = typeof given.text === 'string' ? given.text : '';
  if (!deleteOriginal && !text.trim() && !blocks?.length) throw new SlackRefusal('no_text');
  return {
    text: asSlackText(text),
    ...(blocks?.length ? { blocks } : {}),
    ...(typeof given.thread_ts === 'string' ? { threadTs: given.thread_ts } : {}),
    inChannel: given.response_type === 'in_channel',
    replaceOriginal: truthy(given.replace_original),
    deleteOriginal,
  };
}

/** Shows a post to the person alone or to the whole channel; either way it is noted as seen by them. */
export function showPosted(
  workspace: Workspace,
  posted: Posted,
  to: { readonly user: string; readonly channel: string; readonly source: EphemeralMessage['source'] },
): void {
  const content = {
    text: posted.text,
    ...(posted.blocks ? { blocks: posted.blocks } : {}),
    ...(posted.threadTs ? { thread_ts: posted.threadTs } : {}),
  };
  if (!posted.inChannel) {
    showEphemeral(workspace, { ...to, ...content, response_type: 'ephemeral' });
    return;
  }
  const channel = workspace.channels.get(to.channel);
  if (!channel) throw new SlackRefusal('channel_not_found');
  if (channel.is_archived) throw new SlackRefusal('is_archived');
  const message = addMessage(workspace, channel.id, { ...fromBot(workspace.app.display_information.name), ...content });
  announceMessage(workspace, channel, message);
  showEphemeral(workspace, { ...to, ...content, response_type: 'in_channel', ts: message.ts });
}
