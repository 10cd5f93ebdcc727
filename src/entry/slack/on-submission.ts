import type { App } from '../../compose';
import { viewIds } from '../../documents/blocks/action-ids';
import { type FormOrigin, fieldAction } from '../../documents/blocks/forms';
import { followUpPriorities } from '../../domain/follow-up';
import type { IncidentRef } from '../../domain/incident';
import type { PersonRef } from '../../domain/person';
import { parseSeverity } from '../../domain/severity';
import type { Work } from '../../domain/work';
import { jsonReply, textReply, type WebReply } from '../web-request';
import { parseOrigin } from './form-origin';
import type { SlackInteraction } from './inbound';

type Submission = Extract<SlackInteraction, { type: 'view_submission' }>;

/** Trouble with a field, by the field's block id. */
type FieldErrors = Readonly<Record<string, string>>;

export async function onSubmission(app: App, { user, view }: Submission): Promise<WebReply> {
  const origin = parseOrigin(view.private_metadata);
  const read = readForm(view, origin);
  if (!read) return textReply(400, 'Unknown form');
  if ('errors' in read) return jsonReply({ response_action: 'errors', errors: read.errors });
  await app.acceptRequest({
    // A form is submitted once: a second submission of the same view is the first one again.
    id: `view:${view.id}`,
    work: read.work,
    actor: { via: 'slack', slackUserId: user.id },
    reply: { kind: 'ephemeral', channelId: origin.channelId ?? app.settings.reportsChannelId, slackUserId: user.id },
  });
  return textReply(200);
}

type Read = { readonly work: Work } | { readonly errors: FieldErrors };

function readForm(view: Submission['view'], origin: FormOrigin): Read | undefined {
  return readers.get(view.callback_id)?.(new Map(Object.entries(view.state.values)), origin);
}

type Values = ReadonlyMap<string, Submission['view']['state']['values'][string]>;

const text = (values: Values, block: string): string => values.get(block)?.[fieldAction]?.value?.trim() ?? '';

const choice = (values: Values, block: string): string =>
  values.get(block)?.[fieldAction]?.selected_option?.value ?? '';

function person(values: Values, block: string): PersonRef | undefined {
  const slackUserId = values.get(block)?.[fieldAction]?.selected_user;
  return slackUserId ? { slackUserId } : undefined;
}

const about = ({ issueKey = '' }: FormOrigin): IncidentRef => ({ issueKey });

const readers: ReadonlyMap<string, (values: Values, origin: FormOrigin) => Read> = new Map([
  [viewIds.report, readReport],
  [viewIds.openSev, readOpening],
  [viewIds.assign, readAssignment],
  [viewIds.decline, readVerdict],
  [viewIds.mitigated, readMitigation],
  [viewIds.followUp, readFollowUp],
]);

function readReport(values: Values, { permalink }: FormOrigin): Read {
  const suspicion = text(values, 'text');
  if (suspicion === '') return { errors: { text: 'Say what you suspect.' } };
  return { work: { kind: 'report', text: suspicion, permalink } };
}

function readOpening(values: Values, origin: FormOrigin): Read {
  const severity = parseSeverity(choice(values, 'severity'));
  const title = text(values, 'title');
  if (!severity) return { errors: { severity: 'Choose how severe it is.' } };
  if (title === '') return { errors: { title: 'Give it a title.' } };
  return { work: { kind: 'open', incident: about(origin), severity, title, owner: person(values, 'owner') } };
}

function readAssignment(values: Values, origin: FormOrigin): Read {
  const investigator = person(values, 'investigator');
  if (!investigator) return { errors: { investigator: 'Choose who investigates.' } };
  return { work: { kind: 'assign', incident: about(origin), investigator } };
}

function readVerdict(values: Values, origin: FormOrigin): Read {
  const reason = text(values, 'reason');
  if (reason === '') return { errors: { reason: 'Say why, so that the reporter understands.' } };
  return { work: { kind: 'decline', incident: about(origin), reason } };
}

function readMitigation(values: Values, origin: FormOrigin): Read {
  return { work: { kind: 'mitigated', incident: about(origin), text: text(values, 'text') } };
}

function readFollowUp(values: Values, origin: FormOrigin): Read {
  const priority = followUpPriorities.find((candidate) => candidate === choice(values, 'priority'));
  const title = text(values, 'title');
  if (!priority) return { errors: { priority: 'Choose high or low.' } };
  if (title === '') return { errors: { title: 'Say what is to be done.' } };
  const assignee = person(values, 'assignee');
  return { work: { kind: 'follow-up', incident: about(origin), priority, title, assignee } };
}
