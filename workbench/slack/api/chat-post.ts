import { announceMessage } from '../app-requests/announce-message.ts';
import { SlackRefusal } from '../refusal.ts';
import { isMember } from '../workspace/channel.ts';
import { showEphemeral } from '../workspace/ephemeral-message.ts';
import { bot } from '../workspace/identity.ts';
import { addMessage, fromBot } from '../workspace/message.ts';
import { writableConversation } from './conversation-access.ts';
import { directMessageWith } from './direct-message.ts';
import { messageContent } from './message-content.ts';
import type { Call, Methods } from './method.ts';

/** A user's id in place of a channel's posts to the conversation with them. */
function destination(call: Call) {
  const which = call.args.required('channel');
  if (/^[UW]/.test(which)) return directMessageWith(call.workspace, which);
  return writableConversation(call, which);
}

function threadFields({ args, workspace }: Call, channelId: string) {
  const threadTs = args.text('thread_ts');
  if (!threadTs) return {};
  const parent = workspace.messages(channelId).get(threadTs);
  if (!parent) throw new SlackRefusal('thread_not_found');
  const broadcast = args.flag('reply_broadcast') ? { subtype: 'thread_broadcast' } : {};
  return { thread_ts: threadTs, parent_user_id: parent.user, ...broadcast };
}

/** https://docs.slack.dev/reference/methods/chat.postMessage and chat.postEphemeral */
export const chatPost: Methods = {
  'chat.postMessage': {
    scopes: ['chat:write'],
    tier: 'posting',
    limitedBy: 'channel',
    takes: [
      'channel',
      'text',
      'blocks',
      'metadata',
      'thread_ts',
      'reply_broadcast',
      'unfurl_links',
      'unfurl_media',
      'mrkdwn',
    ],
    run(call) {
      const channel = destination(call);
      const { fields, warning } = messageContent(call.args);
      const author = fromBot(call.workspace.app.display_information.name);
      const message = addMessage(call.workspace, channel.id, {
        ...author,
        ...fields,
        ...threadFields(call, channel.id),
      });
      announceMessage(call.workspace, channel, message);
      return { channel: channel.id, ts: message.ts, message, ...warning };
    },
  },
  'chat.postEphemeral': {
    scopes: ['chat:write'],
    tier: 4,
    takes: ['channel', 'user', 'text', 'blocks', 'thread_ts'],
    run(call) {
      const channel = writableConversation(call, call.args.required('channel'));
      const user = call.workspace.users.get(call.args.required('user'));
      if (!user || !isMember(channel, user.id)) throw new SlackRefusal('user_not_in_channel');
      if (user.id === bot.userId) throw new SlackRefusal('user_not_in_channel');
      const { fields, warning } = messageContent(call.args);
      const thread = call.args.text('thread_ts');
      const shown = showEphemeral(call.workspace, {
        channel: channel.id,
        user: user.id,
        response_type: 'ephemeral',
        source: 'chat.postEphemeral',
        ...fields,
        ...(thread ? { thread_ts: thread } : {}),
      });
      return { message_ts: shown.ts, ...warning };
    },
  },
};
