import { actionIds } from '../../documents/blocks/action-ids';
import { assignForm, declineForm, followUpForm, type FormOrigin, mitigatedForm, openSevForm } from '../../documents/blocks/forms';
import type { Work } from '../../domain/work';
import type { View } from '../../ports/chat';
import type { Ports } from '../../ports/ports';
import { acceptRequest } from '../../use-cases/accept-request';
import { textReply, type WebReply } from '../web-request';
import type { SlackInteraction } from './inbound';

type Click = Extract<SlackInteraction, { type: 'block_actions' }>;

/** A button does its work at once, or opens a form for what is still to be said. */
export async function onAction(ports: Ports, click: Click): Promise<WebReply> {
  const [action] = click.actions;
  const value = action?.value ?? '';
  const form = await formFor(ports, action?.action_id, { issueKey: value, channelId: click.channel?.id });
  const work = workFor(action?.action_id, value);
  if (form) await ports.chat.openView(click.trigger_id, form);
  else if (work)
    await acceptRequest(ports, {
      id: `action:${click.trigger_id}`,
      work,
      actor: { via: 'slack', slackUserId: click.user.id },
      reply: click.response_url ? { kind: 'response-url', url: click.response_url } : { kind: 'asked-for' },
    });
  return textReply(200);
}

function workFor(actionId: string | undefined, value: string): Work | undefined {
  switch (actionId) {
    case actionIds.acknowledge:
      return { kind: 'acknowledge', incident: { issueKey: value } };
    case actionIds.close:
      return { kind: 'close', incident: { issueKey: value } };
    case actionIds.tryAgain:
      return { kind: 'try-again', jobId: value };
  }
  return undefined;
}

async function formFor(ports: Ports, actionId: string | undefined, origin: FormOrigin): Promise<View | undefined> {
  switch (actionId) {
    case actionIds.openSev:
      return openSevForm(origin, await whatIsKnown(ports, origin.issueKey ?? ''));
    case actionIds.assign:
      return assignForm(origin);
    case actionIds.decline:
      return declineForm(origin);
    case actionIds.mitigated:
      return mitigatedForm(origin);
    case actionIds.followUp:
      return followUpForm(origin);
  }
  return undefined;
}

/** Only the app's own record is asked: Slack waits three seconds for the form. */
async function whatIsKnown(ports: Ports, issueKey: string) {
  const issueId = await ports.records.issueIdOfKey(issueKey);
  const record = issueId === undefined ? undefined : await ports.records.find(issueId);
  return { title: record?.title, onCallUserId: record?.onCall?.slackUserId };
}
