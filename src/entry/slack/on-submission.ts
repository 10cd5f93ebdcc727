import type { App } from '../../compose';
import type { FormOrigin } from '../../domain/form';
import type { ReplyRoute } from '../../domain/work';
import { jsonReply, textReply, type WebReply } from '../web-request';
import { parseOrigin } from './forms/form-origin';
import type { Submission } from './forms/form-reader';
import { formReaders } from './forms/form-readers';

export async function onSubmission(app: App, { user, view }: Submission): Promise<WebReply> {
  const origin = parseOrigin(view.private_metadata);
  const read = formReaders.get(view.callback_id)?.(new Map(Object.entries(view.state.values)), origin, app.now());
  if (!read) return textReply(400, 'Unknown form');
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

/** A form that was opened from no channel, such as from the Home tab, is answered in a direct message. */
const replyTo = ({ channelId }: FormOrigin, slackUserId: string): ReplyRoute =>
  channelId === undefined ? { kind: 'direct', slackUserId } : { kind: 'ephemeral', channelId, slackUserId };
