import { mrkdwn } from '../documents/blocks/mrkdwn';
import { refusedForm } from '../documents/forms/form';
import { timelineForm } from '../documents/forms/timeline-form';
import type { FormOrigin } from '../domain/form';
import type { Actor } from '../domain/person';
import type { View } from '../ports/chat';
import type { Ports } from '../ports/ports';
import { admit } from './admit';
import type { Filling } from './filling';
import { locateOrigin } from './locate-origin';

const title = 'Timeline';

/** The timeline, for whoever may see the incident; with the means to change it for whoever may act. */
export const fillTimeline: Filling = { title, right: 'see', fill };

async function fill(ports: Ports, origin: FormOrigin, actor: Actor): Promise<View> {
  const located = await locateOrigin(ports, origin);
  if (located.kind === 'refused') return refusedForm(title, mrkdwn(located.text));
  const { issueId } = located;
  const [maySee, mayAct, record, entries] = await Promise.all([
    admit(ports, actor, 'see', issueId),
    admit(ports, actor, 'act', issueId),
    ports.records.find(issueId),
    ports.timelines.of(issueId),
  ]);
  if (maySee.kind === 'refused') return refusedForm(title, mrkdwn(maySee.text));
  const issueKey = record?.issueKey ?? origin.issueKey ?? '';
  return timelineForm({ ...origin, issueKey }, entries, mayAct.kind === 'admitted');
}

/** Shows a list that stands open anew; that it was closed meanwhile is no trouble. */
export async function showTimeline(ports: Ports, { viewId, ...origin }: FormOrigin, actor: Actor): Promise<void> {
  if (viewId === undefined) return;
  await ports.chat.updateView(viewId, await fill(ports, origin, actor));
}
