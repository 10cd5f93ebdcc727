import type { Incident } from '../../domain/incident';
import { statusName } from '../../domain/status';
import { SevError } from '../../errors';
import type { Transition } from '../../ports/issues';
import { callJira } from './jira-client';
import type { FieldKey, JiraSite } from './jira-site';

/**
 * Writes what differs, side by side, the change of status first where a rule may refuse it. The SEV fields go through
 * the call that only the app that owns them may make, since they stand on no screen.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-custom-field-values--apps-/
 */
export async function writeIncident(
  site: JiraSite,
  before: Incident,
  after: Incident,
  transitions: readonly Transition[],
): Promise<void> {
  const moved = statusName(before.status) !== statusName(after.status);
  if (moved && after.status === 'Closed') {
    await move(after, transitions);
    return writeFields(site, before, after);
  }
  await Promise.all([moved ? move(after, transitions) : undefined, writeFields(site, before, after)]);
}

async function move({ issueId, issueKey, status }: Incident, transitions: readonly Transition[]): Promise<void> {
  const transition = transitions.find(({ toStatus }) => toStatus === statusName(status));
  if (!transition)
    throw new SevError('rejected', `The Jira workflow has no way from here to ${statusName(status)} for ${issueKey}.`, {
      nextStep: 'Move the issue in Jira, or ask a Jira administrator to add the transition.',
    });
  await callJira(`/rest/api/3/issue/${issueId}/transitions`, {
    method: 'POST',
    body: { transition: { id: transition.id } },
  });
}

async function writeFields(site: JiraSite, before: Incident, after: Incident): Promise<void> {
  await Promise.all([writeSystemFields(before, after), writeSevFields(site, before, after)]);
}

async function writeSystemFields(before: Incident, after: Incident): Promise<void> {
  const { title, investigatorAccountId, securityLevelId } = after;
  const fields = {
    ...(title === before.title ? {} : { summary: title }),
    ...(investigatorAccountId === before.investigatorAccountId
      ? {}
      : { assignee: { accountId: investigatorAccountId ?? null } }),
    ...(securityLevelId === before.securityLevelId || securityLevelId === undefined
      ? {}
      : { security: { id: securityLevelId } }),
  };
  if (Object.keys(fields).length === 0) return;
  await callJira(`/rest/api/3/issue/${after.issueId}`, { method: 'PUT', body: { fields } });
}

const valuesOf = (incident: Incident): Readonly<Record<FieldKey, unknown>> => ({
  ...factsOf(incident),
  ...timesOf(incident),
});

type TimeKey = Extract<FieldKey, `${string}-at`>;

const factsOf = (incident: Incident): Readonly<Record<Exclude<FieldKey, TimeKey>, unknown>> => ({
  'sev-severity': incident.severity ?? null,
  'sev-highest-severity': incident.highestSeverity ?? null,
  'sev-owner': incident.ownerAccountId ?? null,
  'sev-channel': incident.channelUrl ?? null,
  'sev-post-mortem': incident.postMortemUrl ?? null,
  'sev-impact': incident.impact ?? null,
  'sev-affects': incident.affects?.length ? incident.affects : null,
});

const timesOf = ({ times, impactStartedAt, meetingAt }: Incident): Readonly<Record<TimeKey, string | null>> => ({
  'sev-reported-at': times.reportedAt ?? null,
  'sev-acknowledged-at': times.acknowledgedAt ?? null,
  'sev-opened-at': times.openedAt ?? null,
  'sev-mitigated-at': times.mitigatedAt ?? null,
  'sev-closed-at': times.closedAt ?? null,
  'sev-impact-started-at': impactStartedAt ?? null,
  'sev-meeting-at': meetingAt ?? null,
});

/** A list is a new one at each reading. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

async function writeSevFields(site: JiraSite, before: Incident, after: Incident): Promise<void> {
  const was = valuesOf(before);
  const is = valuesOf(after);
  const changed = (Object.keys(is) as FieldKey[]).filter((key) => !same(is[key], was[key]));
  if (changed.length === 0) return;
  const updates = changed.map((key) => ({
    customField: site.fields[key],
    issueIds: [Number(after.issueId)],
    value: key === 'sev-owner' && after.ownerAccountId ? { accountId: after.ownerAccountId } : is[key],
  }));
  await callJira('/rest/api/3/app/field/value', { method: 'POST', body: { updates } });
}
