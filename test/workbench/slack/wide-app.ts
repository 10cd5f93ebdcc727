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
  'users:read',
  'users:read.email',
  'users.profile:read',
];

/** The folder of an app whose Slack manifest asks for nearly everything. */
export function wideApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wide-app-'));
  const url = 'https://WEB-TRIGGER-URL';
  const manifest = {
    display_information: { name: 'Wide' },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true },
      bot_user: { display_name: 'Wide Bot' },
      slash_commands: [{ command: '/wide', url, description: 'Does anything', should_escape: false }],
      shortcuts: [
        { name: 'Anywhere', type: 'global', callback_id: 'anywhere', description: 'Anywhere' },
        { name: 'Here', type: 'message', callback_id: 'here', description: 'On a message' },
      ],
    },
    oauth_config: { scopes: { bot: scopes } },
    settings: {
      event_subscriptions: {
        request_url: url,
        bot_events: ['app_mention', 'message.channels', 'reaction_added', 'member_joined_channel'],
      },
      interactivity: { is_enabled: true, request_url: url },
    },
  };
  writeFileSync(join(folder, 'slack-app-manifest.json'), JSON.stringify(manifest));
  return folder;
}
