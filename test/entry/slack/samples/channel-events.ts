/** What happens to channels, who is in them, and what hangs on their messages. https://docs.slack.dev/reference/events */
import type { SlackEvent } from '@slack/types';

const event_ts = '1795428000.000200';
const item = { type: 'message', channel: 'C0SEV1', ts: '1795427900.000100' } as const;
const named = (id: string, is_channel: boolean) => ({
  id,
  name: 'sev-1-payments',
  name_normalized: 'sev-1-payments',
  created: 1795420000,
  is_channel,
  is_mpim: false,
});
const pinned = {
  user: 'U0ERIN',
  channel_id: 'C0SEV1',
  item: { type: 'message', channel: 'C0SEV1', created_by: 'U0ERIN', created: 1795428000 },
  item_user: 'U0OMAR',
  pin_count: '2',
  pinned_info: { channel: 'C0SEV1', pinned_by: 'U0ERIN', pinned_ts: 1795428000 },
  event_ts,
} as const;

export const reactionEvents = [
  { type: 'reaction_added', user: 'U0ERIN', reaction: 'pushpin', item_user: 'U0OMAR', item, event_ts },
  { type: 'reaction_removed', user: 'U0ERIN', reaction: 'pushpin', item_user: 'U0OMAR', item, event_ts },
] satisfies readonly SlackEvent[];

export const channelEvents = [
  { type: 'channel_archive', channel: 'C0SEV1', user: 'U0ERIN', is_moved: 0, event_ts },
  {
    type: 'channel_created',
    event_ts,
    channel: {
      ...named('C0NEW', true),
      creator: 'U0ERIN',
      is_shared: false,
      is_org_shared: false,
      context_team_id: 'T0TEAM',
      is_archived: false,
      is_frozen: false,
      is_general: false,
      is_group: false,
      is_private: false,
      is_ext_shared: false,
      is_im: false,
      is_pending_ext_shared: false,
    },
  },
  { type: 'channel_deleted', channel: 'C0SEV1' },
  { type: 'channel_history_changed', latest: '1795427000.000100', ts: '1795427001.000100', event_ts },
  { type: 'channel_id_changed', old_channel_id: 'G0OLD', new_channel_id: 'C0SEV1', event_ts },
  { type: 'channel_left', channel: 'C0SEV1', actor_id: 'U0ERIN', event_ts },
  { type: 'channel_rename', channel: named('C0SEV1', true), event_ts },
  { type: 'channel_shared', connected_team_id: 'T0OTHER', channel: 'C0SEV1', event_ts },
  { type: 'channel_unarchive', channel: 'C0SEV1', user: 'U0ERIN', event_ts },
  {
    type: 'channel_unshared',
    previously_connected_team_id: 'T0OTHER',
    channel: 'C0SEV1',
    is_ext_shared: false,
    event_ts,
  },
  { type: 'group_archive', channel: 'C0SEV1', user: 'U0ERIN', is_moved: 0, event_ts },
  { type: 'group_close', user: 'U0ERIN', channel: 'C0SEV1' },
  { type: 'group_deleted', channel: 'C0SEV1', date_deleted: 1795428000, actor_id: 'U0ERIN', event_ts },
  { type: 'group_history_changed', latest: '1795427000.000100', ts: '1795427001.000100', event_ts },
  { type: 'group_left', channel: 'C0SEV1', actor_id: 'U0ERIN', event_ts },
  { type: 'group_open', user: 'U0ERIN', channel: 'C0SEV1' },
  { type: 'group_rename', channel: named('C0SEV1', false), event_ts },
  { type: 'group_unarchive', channel: 'C0SEV1', actor_id: 'U0ERIN', event_ts },
  { type: 'im_close', user: 'U0ERIN', channel: 'D0ERIN', event_ts },
  { type: 'im_created', user: 'U0ERIN', channel: { id: 'D0ERIN' } },
  { type: 'im_history_changed', latest: '1795427000.000100', ts: '1795427001.000100', event_ts },
  { type: 'im_open', user: 'U0ERIN', channel: 'D0ERIN', event_ts },
  {
    type: 'member_joined_channel',
    user: 'U0ERIN',
    channel: 'C0SEV1',
    channel_type: 'C',
    team: 'T0TEAM',
    inviter: 'U0OMAR',
    event_ts,
  },
  { type: 'member_left_channel', user: 'U0ERIN', channel: 'C0SEV1', channel_type: 'C', team: 'T0TEAM', event_ts },
  { type: 'pin_added', ...pinned },
  { type: 'pin_removed', ...pinned, has_pins: true },
  { type: 'star_added', user: 'U0ERIN', item: { type: 'channel', channel: 'C0SEV1' }, event_ts },
  { type: 'star_removed', user: 'U0ERIN', item: { type: 'channel', channel: 'C0SEV1' }, event_ts },
  {
    type: 'link_shared',
    channel: 'C0SEV1',
    is_bot_user_member: true,
    user: 'U0ERIN',
    message_ts: '1795428000.000100',
    unfurl_id: 'C0SEV1.1795428000.000100.x',
    source: 'conversations_history',
    links: [{ domain: 'example.com', url: 'https://example.com/graph' }],
    event_ts,
  },
] satisfies readonly SlackEvent[];
