import type { IncidentRef } from '../domain/incident';
import type { Inquiry, Job, Outcome } from '../domain/work';
import type { Ports } from '../ports/ports';
import { fillForm } from './fill-form';
import { locate } from './locate';
import { showStatus } from './show-status';

/** @param issueId of the incident that the inquiry is about, where the app has a record of it */
export async function answerInquiry(
  ports: Ports,
  job: Job,
  inquiry: Inquiry,
  issueId: string | undefined,
): Promise<Outcome> {
  switch (inquiry.kind) {
    case 'show-status':
      return showStatus(ports, job, issueId ?? (await issueIdFor(ports, inquiry.incident)));
    case 'fill-form':
      return fillForm(ports, job, inquiry);
  }
}

/** A channel that belongs to no incident asks about all. */
async function issueIdFor(ports: Ports, incident: IncidentRef | undefined): Promise<string | undefined> {
  if (!incident || 'channelId' in incident) return undefined;
  const located = await locate(ports, incident);
  return located.kind === 'incident' ? located.issueId : undefined;
}
