import type { App } from '../../compose';
import { actionIds } from '../../documents/blocks/action-ids';
import type { FormName } from '../../domain/form';
import type { Work } from '../../domain/work';
import { textReply, type WebReply } from '../web-request';
import type { SlackInteraction } from './inbound';

type Click = Extract<SlackInteraction, { type: 'block_actions' }>;

/** A button does its work at once, or opens a form for what is still to be said. */
export async function onAction(app: App, click: Click): Promise<WebReply> {
  const [action] = click.actions;
  const value = action?.value ?? '';
  const work = deeds.get(action?.action_id ?? '')?.(value);
  const form = forms.get(action?.action_id ?? '');
  const actor = { via: 'slack', slackUserId: click.user.id } as const;
  if (form)
    await app.openForm(click.trigger_id, { form, origin: { issueKey: value, channelId: click.channel?.id }, actor });
  if (work)
    await app.acceptRequest({
      id: `action:${click.trigger_id}`,
      work,
      actor,
      reply: click.response_url ? { kind: 'response-url', url: click.response_url } : { kind: 'asked-for' },
    });
  return textReply(200);
}

const deeds: ReadonlyMap<string, (value: string) => Work> = new Map<string, (value: string) => Work>([
  [actionIds.acknowledge, (issueKey): Work => ({ kind: 'acknowledge', incident: { issueKey } })],
  [actionIds.close, (issueKey): Work => ({ kind: 'close', incident: { issueKey } })],
  [actionIds.addPeople, (issueKey): Work => ({ kind: 'add-people', incident: { issueKey } })],
  [actionIds.tryAgain, (jobId): Work => ({ kind: 'try-again', jobId })],
]);

const forms: ReadonlyMap<string, FormName> = new Map<string, FormName>([
  [actionIds.openSev, 'open-sev'],
  [actionIds.assign, 'assign'],
  [actionIds.decline, 'decline'],
  [actionIds.mitigated, 'mitigated'],
  [actionIds.followUp, 'follow-up'],
]);
