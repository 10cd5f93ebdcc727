import type { IncidentRef } from '../../domain/incident';
import type { Inquiry, Job, Outcome } from '../../domain/work';
import type { Ports } from '../../ports/ports';
import { answerCheckUp } from '../check-up/check-up';
import { fillForm } from '../forms/fill-form';
import { locate } from '../jobs/locate';
import { answerSwap } from '../on-call/answer-swap';
import { cover } from '../on-call/cover';
import { lookAtOnCall } from '../on-call/look-at-on-call';
import { offerSwap } from '../on-call/offer-swap';
import { takeBackCover } from '../on-call/take-back-cover';
import { matchPerson } from '../people/match-person';
import { publishHome } from './publish-home';
import { showFollowUps } from './show-follow-ups';
import { showList } from './show-list';
import { showMenu } from './show-menu';
import { showOnCall } from './show-on-call';
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
    case 'show-list':
      return showList(ports, job);
    case 'show-on-call':
      return showOnCall(ports, job);
    case 'check-up':
      return answerCheckUp(ports, job);
    case 'cover':
      return cover(ports, job, inquiry);
    case 'take-back-cover':
      return takeBackCover(ports, job, inquiry);
    case 'offer-swap':
      return offerSwap(ports, job, inquiry);
    case 'answer-swap':
      return answerSwap(ports, job, inquiry);
    case 'look-at-on-call':
      return lookAtOnCall(ports, job);
    case 'show-follow-ups':
      return ofIncident(ports, inquiry.incident, issueId, (id) => showFollowUps(ports, job, id));
    case 'show-menu':
      return showMenu(ports, job, issueId);
    case 'publish-home':
      return publishHome(ports, job, inquiry);
    case 'match':
      return matchPerson(ports, job, inquiry);
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

async function ofIncident(
  ports: Ports,
  incident: IncidentRef,
  known: string | undefined,
  ask: (issueId: string) => Promise<Outcome>,
): Promise<Outcome> {
  if (known !== undefined) return ask(known);
  const located = await locate(ports, incident);
  return located.kind === 'refused' ? located : ask(located.issueId);
}
