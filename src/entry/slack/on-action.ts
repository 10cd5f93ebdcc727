import { actionIds } from '../../documents/blocks/action-ids';
import {
  assignForm,
  declineForm,
  type FormOrigin,
  followUpForm,
  mitigatedForm,
  openSevForm,
} from '../../documents/blocks/forms';
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
  const work = deeds.get(action?.action_id ?? '')?.(value);
  const form = forms.get(action?.action_id ?? '');
  if (form)
    await ports.chat.openView(click.trigger_id, await form(ports, { issueKey: value, channelId: click.channel?.id }));
  if (work)
    await acceptRequest(ports, {
      id: `action:${click.trigger_id}`,
      work,
      actor: { via: 'slack', slackUserId: click.user.id },
      reply: click.response_url ? { kind: 'response-url', url: click.response_url } : { kind: 'asked-for' },
    });
  return textReply(200);
}

const deeds: ReadonlyMap<string, (value: string) => Work> = new Map<string, (value: string) => Work>([
  [actionIds.acknowledge, (issueKey): Work => ({ kind: 'acknowledge', incident: { issueKey } })],
  [actionIds.close, (issueKey): Work => ({ kind: 'close', incident: { issueKey } })],
  [actionIds.tryAgain, (jobId): Work => ({ kind: 'try-again', jobId })],
]);

type Form = (ports: Ports, origin: FormOrigin) => Promise<View>;

const forms: ReadonlyMap<string, Form> = new Map<string, Form>([
  [actionIds.openSev, async (ports, origin) => openSevForm(origin, await whatIsKnown(ports, origin.issueKey ?? ''))],
  [actionIds.assign, async (_, origin) => assignForm(origin)],
  [actionIds.decline, async (_, origin) => declineForm(origin)],
  [actionIds.mitigated, async (_, origin) => mitigatedForm(origin)],
  [actionIds.followUp, async (_, origin) => followUpForm(origin)],
]);

/** Only the app's own record is asked: Slack waits three seconds for the form. */
async function whatIsKnown(ports: Ports, issueKey: string) {
  const issueId = await ports.records.issueIdOfKey(issueKey);
  const record = issueId === undefined ? undefined : await ports.records.find(issueId);
  return { title: record?.title, onCallUserId: record?.onCall?.slackUserId };
}
