import { viewIds } from '../../documents/blocks/action-ids';
import { fieldAction, type FormOrigin } from '../../documents/blocks/forms';
import { followUpPriorities } from '../../domain/follow-up';
import { parseSeverity } from '../../domain/severity';
import type { Work } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { acceptRequest } from '../../use-cases/accept-request';
import { jsonReply, textReply, type WebReply } from '../web-request';
import { parseOrigin } from './form-origin';
import type { SlackInteraction } from './inbound';

type Submission = Extract<SlackInteraction, { type: 'view_submission' }>;

/** Trouble with a field, by the field's block id. */
type FieldErrors = Readonly<Record<string, string>>;

export async function onSubmission(ports: Ports, { user, view }: Submission): Promise<WebReply> {
  const origin = parseOrigin(view.private_metadata);
  const read = readForm(view, origin);
  if (!read) return textReply(400, 'Unknown form');
  if ('errors' in read) return jsonReply({ response_action: 'errors', errors: read.errors });
  await acceptRequest(ports, {
    // A form is submitted once: a second submission of the same view is the first one again.
    id: `view:${view.id}`,
    work: read.work,
    actor: { via: 'slack', slackUserId: user.id },
    reply: { kind: 'ephemeral', channelId: origin.channelId ?? ports.places.reportsChannelId, slackUserId: user.id },
  });
  return textReply(200);
}

function readForm(view: Submission['view'], origin: FormOrigin): { work: Work } | { errors: FieldErrors } | undefined {
  const field = (block: string) => view.state.values[block]?.[fieldAction];
  const text = (block: string): string => field(block)?.value?.trim() ?? '';
  const choice = (block: string): string => field(block)?.selected_option?.value ?? '';
  const person = (block: string) => {
    const slackUserId = field(block)?.selected_user;
    return slackUserId ? { slackUserId } : undefined;
  };
  const incident = { issueKey: origin.issueKey ?? '' };
  switch (view.callback_id) {
    case viewIds.report:
      return text('text') === ''
        ? { errors: { text: 'Say what you suspect.' } }
        : { work: { kind: 'report', text: text('text'), permalink: origin.permalink } };
    case viewIds.openSev: {
      const severity = parseSeverity(choice('severity'));
      if (!severity) return { errors: { severity: 'Choose how severe it is.' } };
      if (text('title') === '') return { errors: { title: 'Give it a title.' } };
      return { work: { kind: 'open', incident, severity, title: text('title'), owner: person('owner') } };
    }
    case viewIds.assign: {
      const investigator = person('investigator');
      return investigator ? { work: { kind: 'assign', incident, investigator } } : { errors: { investigator: 'Choose who investigates.' } };
    }
    case viewIds.decline:
      return text('reason') === ''
        ? { errors: { reason: 'Say why, so that the reporter understands.' } }
        : { work: { kind: 'decline', incident, reason: text('reason') } };
    case viewIds.mitigated:
      return { work: { kind: 'mitigated', incident, text: text('text') } };
    case viewIds.followUp: {
      const priority = followUpPriorities.find((candidate) => candidate === choice('priority'));
      if (!priority) return { errors: { priority: 'Choose high or low.' } };
      if (text('title') === '') return { errors: { title: 'Say what is to be done.' } };
      return { work: { kind: 'follow-up', incident, priority, title: text('title'), assignee: person('assignee') } };
    }
  }
  return undefined;
}
