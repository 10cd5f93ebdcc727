import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scopes = [
  'app_mentions:read',
  'bookmarks:read',
  'bookmarks:write',
  'channels:history',
  'channels:join',
  'channels:manage',
  'channels:read',
  'chat:write',
  'commands',
  'groups:history',
  'groups:read',
  'groups:write',
  'im:write',
  'im:history',
  'mpim:write',
  'pins:read',
  'pins:write',
  'reactions:read',
  'reactions:write',
  'team:read',
  'usergroups:read',
  'usergroups:write',
  'users:read',
  'users:read.email',
  'users.profile:read',
];

const events = [
  'app_home_opened',
  'app_mention',
  'channel_archive',
  'channel_created',
  'channel_deleted',
  'channel_rename',
  'channel_unarchive',
  'group_archive',
  'group_deleted',
  'group_rename',
  'group_unarchive',
  'member_joined_channel',
  'member_left_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'pin_added',
  'pin_removed',
  'reaction_added',
  'reaction_removed',
  'subteam_members_changed',
  'subteam_updated',
  'user_change',
];

interface Tabs {
  readonly home_tab_enabled?: boolean;
  readonly messages_tab_enabled?: boolean;
  readonly messages_tab_read_only_enabled?: boolean;
}

/** The folder of an app whose Slack manifest asks for nearly everything. */
export function wideApp({ without = [], tabs = {} }: { without?: readonly string[]; tabs?: Tabs } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'wide-app-'));
  const url = 'https://WEB-TRIGGER-URL';
  const manifest = {
    display_information: { name: 'Wide' },
    features: {
      app_home: { home_tab_enabled: true, ...tabs },
      bot_user: { display_name: 'Wide Bot' },
      slash_commands: [{ command: '/wide', url, description: 'Does anything', should_escape: false }],
      shortcuts: [
        { name: 'Anywhere', type: 'global', callback_id: 'anywhere', description: 'Anywhere' },
        { name: 'Here', type: 'message', callback_id: 'here', description: 'On a message' },
      ],
    },
    oauth_config: { scopes: { bot: scopes.filter((scope) => !without.includes(scope)) } },
    settings: {
      event_subscriptions: {
        request_url: url,
        bot_events: events,
      },
      interactivity: { is_enabled: true, request_url: url },
    },
  };
  writeFileSync(join(folder, 'slack-app-manifest.json'), JSON.stringify(manifest));
  return folder;
}
