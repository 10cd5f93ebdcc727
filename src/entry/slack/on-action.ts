import type { App } from '../../compose';
import { actionIds } from '../../documents/blocks/action-ids';
import type { FormName, FormOrigin } from '../../domain/form';
import type { Work } from '../../domain/work';
import { textReply, type WebReply } from '../web-request';
import { helpText } from './commands/help-text';
import type { SlackInteraction } from './inbound';

type Click = Extract<SlackInteraction, { type: 'block_actions' }>;

/** A button does its work at once, or opens a form for what is still to be said. */
export async function onAction(app: App, click: Click): Promise<WebReply> {
  const [action] = click.actions;
  const value = action?.value ?? '';
  const work = deeds.get(action?.action_id ?? '')?.(value);
  const form = forms.get(action?.action_id ?? '');
  const actor = { via: 'slack', slackUserId: click.user.id } as const;
  if (form) await app.openForm(click.trigger_id, { form, origin: originOf(value, click), actor });
  if (action?.action_id === actionIds.help) await app.openPage(click.trigger_id, 'What you can type', helpText());
  if (work)
    await app.acceptRequest({
      id: `action:${click.trigger_id}`,
      work,
      actor,
      reply: click.response_url
        ? { kind: 'response-url', url: click.response_url }
        : { kind: 'direct', slackUserId: click.user.id },
    });
  return textReply(200);
}

/** In the Home tab there is no channel to answer in, and in a menu there may be no incident. */
const originOf = (issueKey: string, { channel }: Click): FormOrigin => ({
  ...(issueKey === '' ? {} : { issueKey }),
  ...(channel ? { channelId: channel.id } : {}),
});

const deeds: ReadonlyMap<string, (value: string) => Work> = new Map<string, (value: string) => Work>([
  [actionIds.acknowledge, (issueKey): Work => ({ kind: 'acknowledge', incident: { issueKey } })],
  [actionIds.close, (issueKey): Work => ({ kind: 'close', incident: { issueKey } })],
  [actionIds.list, (): Work => ({ kind: 'show-list' })],
  [actionIds.onCall, (): Work => ({ kind: 'show-on-call' })],
  [actionIds.followUps, (issueKey): Work => ({ kind: 'show-follow-ups', incident: { issueKey } })],
  [actionIds.postMortem, (issueKey): Work => ({ kind: 'post-mortem', incident: { issueKey } })],
  [actionIds.tryAgain, (jobId): Work => ({ kind: 'try-again', jobId })],
]);

const forms: ReadonlyMap<string, FormName> = new Map<string, FormName>([
  [actionIds.report, 'report'],
  [actionIds.openNew, 'open-sev'],
  [actionIds.openSev, 'open-sev'],
  [actionIds.assign, 'assign'],
  [actionIds.decline, 'decline'],
  [actionIds.mitigated, 'mitigated'],
  [actionIds.followUp, 'follow-up'],
]);
