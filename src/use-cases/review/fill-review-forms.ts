import { closeAnywayForm, contributeForm, meetingForm, meetingHeldForm } from '../../documents/forms/meeting-forms';
import { missingWords } from '../../documents/refusal';
import { closingNeeds } from '../../domain/closing-gate';
import { isReady } from '../../domain/closing-needs';
import type { Incident } from '../../domain/incident';
import { meetingAhead } from '../../domain/meeting/meeting';
import { meetingDeadline } from '../../domain/meeting/meeting-deadline';
import { proposeTimes } from '../../domain/meeting/propose-times';
import { workingHours } from '../../domain/policy/policy';
import type { SevRecord } from '../../domain/sev-record';
import { statusName } from '../../domain/status';
import type { Ports } from '../../ports/ports';
import type { Filled, Filling, FormAsked } from '../forms/filling';
import { readForForm } from '../forms/read-for-form';
import { type Refused, refused } from './begin-review';
import { whoTookPart } from './who-took-part';
import { attendeesOf, ownerZone, zoneOf } from './zones';

interface ReadReview {
  readonly kind: 'review';
  readonly incident: Incident;
  readonly record: SevRecord;
}

async function readReview(ports: Ports, asked: FormAsked): Promise<ReadReview | Refused> {
  const read = await readForForm(ports, asked);
  if (read.kind === 'refused') return read;
  const { incident } = read;
  const record = await ports.records.find(incident.issueId);
  if (record && (incident.status === 'Mitigated' || incident.status === 'Follow-up'))
    return { kind: 'review', incident, record };
  return refused(`${incident.issueKey} is ${statusName(incident.status)}; for this it must be Mitigated or Follow-up.`);
}

/** As many as a meeting can be found for. */
const mostAttendees = 30;

export const fillMeeting: Filling = {
  title: 'Post mortem meeting',
  async fill(ports, asked) {
    const read = await readReview(ports, asked);
    return read.kind === 'refused' ? read : meetingView(ports, asked, read);
  },
};

async function meetingView(ports: Ports, asked: FormAsked, { incident, record }: ReadReview): Promise<Filled> {
  const meeting = meetingAhead(record.meeting, record.review);
  const people = meeting?.invited ?? (await whoTookPart(ports, record, incident)).slice(0, mostAttendees);
  const [policy, attendees, zone, readerZone] = await Promise.all([
    ports.policies.current(),
    attendeesOf(ports, people),
    ownerZone(ports, incident.ownerAccountId),
    asked.actor.via === 'slack' ? zoneOf(ports, asked.actor.slackUserId) : undefined,
  ]);
  const now = ports.clock.now();
  const deadline = meetingDeadline(incident, policy, zone) ?? now;
  const { meetingMinutes: minutes } = policy;
  const proposals = proposeTimes({ attendees, now, deadline, minutes, hours: workingHours(policy) });
  const slackUserIds = people.flatMap(({ slackUserId }) => slackUserId ?? []);
  const origin = { ...asked.origin, issueKey: incident.issueKey };
  return {
    view: meetingForm(origin, { proposals, zone: readerZone ?? zone, deadline, minutes, slackUserIds, meeting }),
  };
}

export const fillMeetingHeld: Filling = {
  title: 'Meeting held',
  async fill(ports, asked) {
    const read = await readReview(ports, asked);
    if (read.kind === 'refused') return read;
    const { record, incident } = read;
    const people = meetingAhead(record.meeting, record.review)?.invited ?? [];
    const slackUserIds = people.flatMap(({ slackUserId }) => slackUserId ?? []);
    return { view: meetingHeldForm({ ...asked.origin, issueKey: incident.issueKey }, slackUserIds) };
  },
};

export const fillContribute: Filling = {
  title: 'Ask to contribute',
  async fill(ports, asked) {
    const read = await readReview(ports, asked);
    if (read.kind === 'refused') return read;
    return { view: contributeForm({ ...asked.origin, issueKey: read.incident.issueKey }) };
  },
};

export const fillCloseAnyway: Filling = {
  title: 'Close anyway',
  right: 'override',
  async fill(ports, asked) {
    const read = await readReview(ports, asked);
    if (read.kind === 'refused') return read;
    const { incident, record } = read;
    const needs = closingNeeds(incident, record, await ports.policies.current());
    if (isReady(needs)) return refused(`Nothing is missing; ${incident.issueKey} can simply be closed: /sev close.`);
    return { view: closeAnywayForm({ ...asked.origin, issueKey: incident.issueKey }, missingWords(needs)) };
  },
};
