import type { AppReply } from '../slack.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { eventEnvelope } from './announce.ts';
import type { Outbox } from './outbox.ts';

/** Delivers any event, subscribed or not; a whole envelope or `url_verification` goes out as it is given. */
export async function raiseEvent(
  workspace: Workspace,
  outbox: Outbox,
  given: Readonly<Record<string, unknown>>,
): Promise<AppReply> {
  const whole =
    given.type === 'event_callback' || given.type === 'url_verification' || given.type === 'app_rate_limited';
  const pending = workspace.site.store.transaction(() => {
    const envelope = eventEnvelope(workspace, given);
    const event = {
      id: envelope.event_id,
      body: JSON.stringify(whole ? given : envelope),
      attempt: 0,
      dueAtMs: workspace.site.clock.now().getTime(),
    };
    workspace.pendingEvents.put(event.id, event);
    return event;
  });
  return outbox.deliver(pending);
}
