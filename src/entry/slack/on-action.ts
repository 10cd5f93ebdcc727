import { actionIds } from '../../documents/blocks/action-ids';
import { readMoreChoice } from '../../documents/blocks/menu-message';
import { readStatusChoice } from '../../documents/blocks/status-menu';
import type { FormName, FormOrigin } from '../../domain/form';
import type { Work } from '../../domain/work';
import { textReply, type WebReply } from '../web-request';
import { helpText } from './commands/help-text';
import type { SlackInteraction } from './inbound';
import { onTimelineAction } from './on-timeline-action';
import type { SlackDoor } from './slack-door';

type Click = Extract<SlackInteraction, { type: 'block_actions' }>;

type Asked =
  | { readonly kind: 'work'; readonly work: Work }
  | { readonly kind: 'form'; readonly form: FormName; readonly issueKey: string; readonly drill?: boolean }
  | { readonly kind: 'help' };

/** A button or a menu does its work at once, or opens a form for what is still to be said. */
export async function onAction(app: SlackDoor, click: Click): Promise<WebReply> {
  if (await onTimelineAction(app, click)) return textReply(200);
  const asked = askedBy(click.actions[0]);
  const actor = { via: 'slack', slackUserId: click.user.id } as const;
  if (asked?.kind === 'form')
    await app.openForm(click.trigger_id, { form: asked.form, origin: originOf(asked, click), actor });
  if (asked?.kind === 'help') await app.openPage(click.trigger_id, 'What you can type', helpText());
  if (asked?.kind === 'work')
    await app.acceptRequest({
      id: `action:${click.trigger_id}`,
      work: asked.work,
      actor,
      reply: click.response_url
        ? { kind: 'response-url', url: click.response_url }
        : { kind: 'direct', slackUserId: click.user.id },
    });
  return textReply(200);
}

/** In the Home tab there is no channel to answer in, and in a menu there may be no incident. */
const originOf = ({ issueKey, drill }: Extract<Asked, { kind: 'form' }>, { channel }: Click): FormOrigin => ({
  ...(issueKey === '' ? {} : { issueKey }),
  ...(drill ? { drill } : {}),
  ...(channel ? { channelId: channel.id } : {}),
});

function askedBy(action: Click['actions'][number] | undefined): Asked | undefined {
  if (!action) return undefined;
  if ('selected_option' in action) return chosen(action.action_id, action.selected_option.value);
  return 'action_id' in action ? clicked(action.action_id, action.value) : undefined;
}

function chosen(actionId: string, value: string): Asked | undefined {
  if (actionId === actionIds.status) return statusAsked(value);
  if (actionId !== actionIds.more) return undefined;
  const choice = readMoreChoice(value);
  return clicked(choice.actionId, choice.issueKey);
}

function clicked(action_id: string, value = ''): Asked | undefined {
  if (action_id === actionIds.drill) return { kind: 'form', form: 'open-sev', issueKey: '', drill: true };
  if (action_id === actionIds.help) return { kind: 'help' };
  const form = forms.get(action_id);
  if (form) return { kind: 'form', form, issueKey: value };
  const work = deeds.get(action_id)?.(value);
  return work && { kind: 'work', work };
}

const deeds: ReadonlyMap<string, (value: string) => Work> = new Map<string, (value: string) => Work>([
  [actionIds.acknowledge, (issueKey): Work => ({ kind: 'acknowledge', incident: { issueKey } })],
  [actionIds.close, (issueKey): Work => ({ kind: 'close', incident: { issueKey } })],
  [actionIds.list, (): Work => ({ kind: 'show-list' })],
  [actionIds.showStatus, (key): Work => ({ kind: 'show-status', ...(key ? { incident: { issueKey: key } } : {}) })],
  [actionIds.onCall, (): Work => ({ kind: 'show-on-call' })],
  [actionIds.takeBackCover, (overrideId): Work => ({ kind: 'take-back-cover', overrideId })],
  [actionIds.acceptSwap, (swapId): Work => ({ kind: 'answer-swap', swapId, accept: true })],
  [actionIds.declineSwap, (swapId): Work => ({ kind: 'answer-swap', swapId, accept: false })],
  [actionIds.followUps, (issueKey): Work => ({ kind: 'show-follow-ups', incident: { issueKey } })],
  [actionIds.postMortem, (issueKey): Work => ({ kind: 'post-mortem', incident: { issueKey } })],
  [actionIds.acceptOwnership, (issueKey): Work => ({ kind: 'accept-ownership', incident: { issueKey } })],
  [actionIds.handBack, (issueKey): Work => ({ kind: 'hand-back', incident: { issueKey } })],
  [actionIds.acceptInvestigation, (issueKey): Work => ({ kind: 'accept-investigation', incident: { issueKey } })],
  [actionIds.snoozeUpdate, (issueKey): Work => ({ kind: 'snooze-update', incident: { issueKey } })],
  [actionIds.keepChannel, (issueKey): Work => ({ kind: 'keep-channel', incident: { issueKey } })],
  [actionIds.cancelMeeting, (issueKey): Work => ({ kind: 'cancel-meeting', incident: { issueKey } })],
  [actionIds.approve, (issueKey): Work => ({ kind: 'approve', incident: { issueKey } })],
  [actionIds.nudge, (issueKey): Work => ({ kind: 'nudge', incident: { issueKey } })],
  [actionIds.addPeople, (issueKey): Work => ({ kind: 'add-people', incident: { issueKey } })],
  [actionIds.tryAgain, (jobId): Work => ({ kind: 'try-again', jobId })],
]);

const forms: ReadonlyMap<string, FormName> = new Map<string, FormName>([
  [actionIds.report, 'report'],
  [actionIds.cover, 'cover'],
  [actionIds.answerSender, 'answer-sender'],
  [actionIds.swap, 'swap'],
  [actionIds.openNew, 'open-sev'],
  [actionIds.openSev, 'open-sev'],
  [actionIds.assign, 'assign'],
  [actionIds.decline, 'decline'],
  [actionIds.severity, 'severity'],
  [actionIds.owner, 'owner'],
  [actionIds.impact, 'impact'],
  [actionIds.mitigated, 'mitigated'],
  [actionIds.followUp, 'follow-up'],
  [actionIds.reopen, 'reopen'],
  [actionIds.postUpdate, 'update'],
  [actionIds.roles, 'roles'],
  [actionIds.meeting, 'meeting'],
  [actionIds.meetingHeld, 'meeting-held'],
  [actionIds.contribute, 'contribute'],
  [actionIds.closeAnyway, 'close-anyway'],
  [actionIds.note, 'note'],
  [actionIds.timeline, 'timeline'],
  [actionIds.merge, 'merge'],
  [actionIds.chooseToAcknowledge, 'acknowledge'],
  [actionIds.chooseToAssign, 'assign-report'],
  [actionIds.chooseToDecline, 'decline-report'],
]);

function statusAsked(value: string): Asked | undefined {
  const choice = readStatusChoice(value);
  if (!choice) return undefined;
  const { issueKey, status } = choice;
  switch (status) {
    case 'Open':
      return { kind: 'form', form: 'reopen', issueKey };
    case 'Mitigated':
      return { kind: 'form', form: 'mitigated', issueKey };
    case 'Follow-up':
      return { kind: 'work', work: { kind: 'start-follow-up', incident: { issueKey } } };
    case 'Closed':
      return { kind: 'work', work: { kind: 'close', incident: { issueKey } } };
  }
}
