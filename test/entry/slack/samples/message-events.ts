/** Messages, one of each subtype. https://docs.slack.dev/reference/events/message */
import type { AllMessageEvents, GenericMessageEvent, MessageMetadataPostedEvent } from '@slack/types';

const at = {
  channel: 'C0SEV1',
  channel_type: 'channel',
  ts: '1795428000.000100',
  event_ts: '1795428000.000100',
} as const;
const by = { user: 'U0ERIN', team: 'T0TEAM' } as const;

export const plainMessage = {
  type: 'message',
  subtype: undefined,
  ...at,
  ...by,
  text: 'Rolled back to 4.11, watching',
  client_msg_id: '7d1f0a3e-2b7b-4d6e-9f3c-0d5a6c1b2e3f',
  blocks: [
    {
      type: 'rich_text',
      block_id: 'x4Ab',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'Rolled back to 4.11, watching' }] }],
    },
  ],
} satisfies GenericMessageEvent;

const thread = { thread_ts: '1795427000.000100', reply_count: 1 } as const;

export const messageEvents = [
  plainMessage,
  { ...plainMessage, channel: 'D0ERIN', channel_type: 'im' },
  {
    ...plainMessage,
    channel_type: 'group',
    channel: 'C0PRIVATE',
    thread_ts: '1795427000.000100',
    parent_user_id: 'U0OMAR',
  },
  {
    ...at,
    type: 'message',
    subtype: 'bot_message',
    text: 'Deployed 4.12',
    bot_id: 'B0DEPLOY',
    username: 'deploy',
    icons: { emoji: ':ship:' },
  },
  { ...at, ...by, type: 'message', subtype: 'channel_archive', text: '<@U0ERIN> archived the channel' },
  { ...at, ...by, type: 'message', subtype: 'channel_join', inviter: 'U0OMAR', text: '<@U0ERIN> has joined' },
  { ...at, ...by, type: 'message', subtype: 'channel_leave', text: '<@U0ERIN> has left the channel' },
  { ...at, ...by, type: 'message', subtype: 'channel_name', name: 'sev-1-pay', old_name: 'sev-1', text: 'renamed' },
  { ...at, user: 'U0ERIN', type: 'message', subtype: 'channel_posting_permissions', text: 'changed who can post' },
  { ...at, user: 'U0ERIN', type: 'message', subtype: 'channel_purpose', purpose: 'Payments', text: 'set the purpose' },
  { ...at, user: 'U0ERIN', type: 'message', subtype: 'channel_topic', topic: 'Lunch', text: 'set the topic: Lunch' },
  { ...at, ...by, type: 'message', subtype: 'channel_unarchive', text: '<@U0ERIN> un-archived the channel' },
  {
    ...at,
    type: 'message',
    subtype: 'ekm_access_denied',
    user: 'UREVOKEDU',
    text: 'Your admins have suspended access',
  },
  {
    ...at,
    user: 'U0ERIN',
    type: 'message',
    subtype: 'file_share',
    text: 'The graph',
    upload: true,
    x_files: ['F0GRAPH'],
  },
  { ...at, user: 'U0ERIN', type: 'message', subtype: 'me_message', text: 'is on it' },
  {
    ...at,
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    message: { ...plainMessage, text: 'Rolled back to 4.10', edited: { user: 'U0ERIN', ts: '1795428060.000000' } },
    previous_message: plainMessage,
  },
  {
    ...at,
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    deleted_ts: '1795427900.000100',
    previous_message: plainMessage,
  },
  {
    ...at,
    type: 'message',
    subtype: 'message_replied',
    hidden: true,
    message: { ...plainMessage, ...thread, replies: [] },
  },
  {
    ...at,
    type: 'message',
    subtype: 'thread_broadcast',
    user: 'U0ERIN',
    text: 'It is the cache',
    client_msg_id: '0b0a7c52-7f4b-4a0e-8f7e-3a7f0d3b5c11',
    root: {
      ...plainMessage,
      ...thread,
      reply_users_count: 1,
      latest_reply: '1795428000.000100',
      reply_users: ['U0ERIN'],
    },
  },
] satisfies readonly AllMessageEvents[];

export const metadataEvent = {
  type: 'message_metadata_posted',
  app_id: 'A0OTHER',
  bot_id: 'B0OTHER',
  user_id: 'U0OTHER',
  team_id: 'T0TEAM',
  channel_id: 'C0SEV1',
  metadata: { event_type: 'task_created', event_payload: { id: 'TK-1', title: 'Look at the cache' } },
  message_ts: '1795428000.000100',
  event_ts: '1795428000.000100',
} satisfies MessageMetadataPostedEvent;
