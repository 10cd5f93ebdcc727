import { SlackRefusal } from '../refusal.ts';
import { channelObject } from '../workspace/channel.ts';
import { requireScope, visibleConversation } from './conversation-access.ts';
import { directConversation } from './direct-message.ts';
import type { Methods } from './method.ts';

const mostUsers = 8;

/** https://docs.slack.dev/reference/methods/conversations.open */
export const conversationsOpen: Methods = {
  'conversations.open': {
    scopes: ['im:write', 'mpim:write'],
    tier: 3,
    takes: ['channel', 'users', 'return_im'],
    run(call) {
      if (call.args.has('channel'))
        return { channel: { id: visibleConversation(call, call.args.required('channel')).id } };
      const users = call.args.list('users');
      if (users.length === 0) throw new SlackRefusal('users_list_not_supplied');
      if (users.length > mostUsers) throw new SlackRefusal('too_many_users');
      requireScope(call, [users.length > 1 ? 'mpim:write' : 'im:write']);
      if (users.some((id) => !call.workspace.users.has(id))) throw new SlackRefusal('user_not_found');
      if (users.some((id) => call.workspace.users.get(id)?.deleted)) throw new SlackRefusal('user_disabled');
      const { channel, made } = directConversation(call.workspace, users);
      const shown = call.args.flag('return_im') ? channelObject(channel) : { id: channel.id };
      return { ...(made ? {} : { no_op: true, already_open: true }), channel: shown };
    },
  },
};
