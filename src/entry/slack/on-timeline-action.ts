/** Clicks in the list of the timeline's entries. */

import { actionIds } from '../../documents/blocks/action-ids';
import { entryIdOf } from '../../documents/forms/timeline-form';
import type { FormOrigin } from '../../domain/form';
import type { Work } from '../../domain/work';
import { parseOrigin } from './forms/form-origin';
import { about } from './forms/form-reader';
import type { SlackInteraction } from './inbound';
import type { SlackDoor } from './slack-door';

type Click = Extract<SlackInteraction, { type: 'block_actions' }>;
type Action = Click['actions'][number];

/** What a click asks for: a form upon the list, or work. */
type Wanted = { readonly form: 'note' | 'edit-entry'; readonly origin: FormOrigin } | { readonly work: Work };

/** @returns false when the click was made elsewhere */
export async function onTimelineAction(app: SlackDoor, { view, actions, user, trigger_id }: Click): Promise<boolean> {
  const [action] = actions;
  const wanted = view && action && wantedBy(action, { ...parseOrigin(view.private_metadata), viewId: view.id });
  if (!wanted) return false;
  const actor = { via: 'slack', slackUserId: user.id } as const;
  if ('form' in wanted) {
    await app.openForm(trigger_id, { form: wanted.form, origin: wanted.origin, actor, upon: true });
    return true;
  }
  const { channelId } = parseOrigin(view.private_metadata);
  await app.acceptRequest({
    id: `action:${trigger_id}`,
    work: wanted.work,
    actor,
    reply: channelId ? { kind: 'ephemeral', channelId, slackUserId: user.id } : { kind: 'asked-for' },
  });
  return true;
}

function wantedBy(action: Action, list: FormOrigin & { readonly viewId: string }): Wanted | undefined {
  if (!('action_id' in action)) return undefined;
  if ('selected_option' in action) {
    const entryId = entryIdOf(action.action_id);
    return entryId === undefined ? undefined : chosenFor(entryId, action.selected_option.value, list);
  }
  if (action.action_id === actionIds.timelineAdd) return { form: 'note', origin: list };
  if (!action.action_id.startsWith(`${actionIds.timelinePage}:`)) return undefined;
  const { viewId, ...origin } = list;
  const page = Number(action.value);
  return { work: { kind: 'fill-form', form: 'timeline', origin: { ...origin, page }, viewId } };
}

function chosenFor(entryId: string, choice: string, list: FormOrigin): Wanted | undefined {
  const incident = about(list);
  if (choice === 'edit') return { form: 'edit-entry', origin: { ...list, entryId } };
  if (choice === 'remove') return { work: { kind: 'remove-entry', incident, entryId, list } };
  if (choice === 'up' || choice === 'down')
    return { work: { kind: 'move-entry', incident, entryId, direction: choice, list } };
  return undefined;
}
