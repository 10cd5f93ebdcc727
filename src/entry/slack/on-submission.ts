import { readingPage } from '../../documents/forms/form';
import type { FormOrigin } from '../../domain/form';
import type { ReplyRoute } from '../../domain/work';
import { jsonReply, textReply, type WebReply } from '../web-request';
import { parseOrigin } from './forms/form-origin';
import type { Submission } from './forms/form-reader';
import { formReaders } from './forms/form-readers';
import type { SlackDoor } from './slack-door';

export async function onSubmission(app: SlackDoor, { user, view }: Submission): Promise<WebReply> {
  const origin = parseOrigin(view.private_metadata);
  const read = formReaders.get(view.callback_id)?.(new Map(Object.entries(view.state.values)), origin, app.now());
  if (!read) return jsonReply({ response_action: 'update', view: outdated });
  if ('errors' in read) return jsonReply({ response_action: 'errors', errors: read.errors });
  await app.acceptRequest({
    // A form is submitted once: a second submission of the same view is the first one again.
    id: `view:${view.id}`,
    work: read.work,
    actor: { via: 'slack', slackUserId: user.id },
    reply: replyTo(origin, user.id),
  });
  return textReply(200);
}

/** It was opened before the app was brought up to date. */
const outdated = readingPage('This form is outdated', 'I know this form no more. Please open it anew.');

/** A form that was opened from no channel, such as from the Home tab, is answered in a direct message. */
const replyTo = ({ channelId }: FormOrigin, slackUserId: string): ReplyRoute =>
  channelId === undefined ? { kind: 'direct', slackUserId } : { kind: 'ephemeral', channelId, slackUserId };
