import { shortcutIds } from '../../documents/blocks/action-ids';
import { textReply, type WebReply } from '../web-request';
import type { SlackInteraction } from './inbound';
import type { SlackDoor } from './slack-door';
import { plainFromSlack } from './slack-text';

type Shortcut = Extract<SlackInteraction, { type: 'shortcut' | 'message_action' }>;

/** A shortcut opens the form for a report; the one on a message carries its text and where it stands. */
export async function onShortcut(app: SlackDoor, shortcut: Shortcut): Promise<WebReply> {
  const actor = { via: 'slack', slackUserId: shortcut.user.id } as const;
  if (shortcut.type === 'shortcut' && shortcut.callback_id === shortcutIds.report)
    await app.openForm(shortcut.trigger_id, { form: 'report', origin: {}, actor });
  if (shortcut.type === 'message_action' && shortcut.callback_id === shortcutIds.reportMessage) {
    const { channel, message } = shortcut;
    const origin = { channelId: channel.id, permalink: permalinkOf(shortcut), authorSlackUserId: message.user };
    await app.openForm(shortcut.trigger_id, { form: 'report', origin, actor, text: plainFromSlack(message.text) });
  }
  if (shortcut.type === 'message_action' && shortcut.callback_id === shortcutIds.addToTimeline)
    await addToTimeline(app, shortcut);
  return textReply(200);
}

/** Nothing is left to be asked: the message has its text, author and time. */
async function addToTimeline(
  app: SlackDoor,
  { trigger_id, user, channel, message, response_url }: Extract<Shortcut, { type: 'message_action' }>,
): Promise<void> {
  const { id: channelId } = channel;
  await app.acceptRequest({
    id: `shortcut:${trigger_id}`,
    work: { kind: 'mark-message', incident: { channelId }, channelId, ts: message.ts, added: true },
    actor: { via: 'slack', slackUserId: user.id },
    reply: response_url
      ? { kind: 'response-url', url: response_url }
      : { kind: 'ephemeral', channelId, slackUserId: user.id },
  });
}

/** https://docs.slack.dev/reference/methods/chat.getPermalink; built here, since Slack waits only three seconds for the form. */
const permalinkOf = ({ team, channel, message }: Extract<Shortcut, { type: 'message_action' }>): string | undefined =>
  team?.domain ? `https://${team.domain}.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}` : undefined;
