import { timelineForm } from '../../documents/forms/timeline-form';
import type { FormOrigin } from '../../domain/form';
import type { Actor } from '../../domain/person';
import type { View } from '../../ports/chat';
import type { Ports } from '../../ports/ports';
import { admit } from '../people/admit';
import type { Filling, FormAsked } from './filling';

/** The timeline, for whoever may see the incident; with the means to change it for whoever may act. */
export const fillTimeline: Filling = {
  title: 'Timeline',
  right: 'see',
  fill: async (ports, asked) => ({ view: await build(ports, asked) }),
};

async function build(ports: Ports, { origin, actor, issueId = '' }: Omit<FormAsked, 'accountId'>): Promise<View> {
  const [mayAct, record, entries] = await Promise.all([
    admit(ports, actor, 'act', issueId),
    ports.records.find(issueId),
    ports.timelines.of(issueId),
  ]);
  const issueKey = record?.issueKey ?? origin.issueKey ?? '';
  return timelineForm({ ...origin, issueKey }, entries, mayAct.kind === 'admitted');
}

/** Shows a list that stands open anew, to whoever changed it; that it was closed meanwhile is no trouble. */
export async function showTimeline(ports: Ports, list: FormOrigin, actor: Actor, issueId: string): Promise<void> {
  const { viewId, ...origin } = list;
  if (viewId === undefined) return;
  await ports.chat.updateView(viewId, await build(ports, { origin, actor, issueId }));
}
