import { SlackRefusal } from '../refusal.ts';
import { bot, team } from '../workspace/identity.ts';
import type { Methods } from './method.ts';

/** https://docs.slack.dev/reference/methods/auth.test, team.info, bots.info */
export const auth: Methods = {
  'auth.test': {
    scopes: [],
    tier: 'special',
    takes: [],
    run: ({ workspace }) => ({
      url: `https://${team.domain}.slack.com/`,
      team: team.name,
      user: workspace.users.get(bot.userId)?.name,
      team_id: team.id,
      user_id: bot.userId,
      bot_id: bot.botId,
      is_enterprise_install: false,
    }),
  },
  'team.info': {
    scopes: ['team:read'],
    tier: 3,
    takes: ['team'],
    run: ({ args }) => {
      if (args.has('team') && args.text('team') !== team.id) throw new SlackRefusal('team_not_found');
      return { team: { ...team, url: `https://${team.domain}.slack.com/`, email_domain: 'example.com', icon: {} } };
    },
  },
  'bots.info': {
    scopes: ['users:read'],
    tier: 3,
    takes: ['bot', 'team_id'],
    run: ({ workspace, args }) => {
      if (args.has('bot') && args.text('bot') !== bot.botId) throw new SlackRefusal('bot_not_found');
      const { name } = workspace.app.display_information;
      return {
        bot: { id: bot.botId, deleted: false, name, updated: 0, app_id: bot.appId, user_id: bot.userId, icons: {} },
      };
    },
  },
};
