import type { ClosingNeeds } from '../domain/closing-needs';
import type { Refusal } from '../domain/decision';
import type { FollowUp } from '../domain/follow-ups/follow-up';
import type { Incident, TimeName } from '../domain/incident';
import { counted, listed, type Phrase, plainText } from '../domain/phrase';
import type { SevRecord } from '../domain/sev-record';
import { statusName } from '../domain/status';
import { timeWords } from '../domain/timeline/timeline';
import { cut } from '../domain/title';
import { explainMergeRefusal } from './merge-refusal';

/** What is known of a follow-up beyond its parent's list of sub-tasks. */
export interface FollowUpDetail {
  readonly url: string;
  readonly assigneeName?: string | undefined;
  /** A day such as `2026-12-07`. */
  readonly dueDate?: string | undefined;
}

/** Says why something may not be done now, naming what stands in the way. */
export function explainRefusal(
  because: Refusal,
  incident: Incident,
  about: { readonly record?: SevRecord | undefined; readonly followUps?: ReadonlyMap<string, FollowUpDetail> },
): Phrase {
  switch (because.reason) {
    case 'already-a-sev':
      return [
        `${incident.issueKey} is a SEV already (${statusName(incident.status)})`,
        ...(about.record?.channel
          ? [': ', { channelId: about.record.channel.id, channelName: about.record.channel.name }]
          : []),
        '.',
      ];
    case 'wrong-status':
      return [`${incident.issueKey} is ${statusName(incident.status)}; for this it must be ${because.needed}.`];
    case 'follow-ups-open':
      return notReady({ open: because.open, review: false, approval: false }, incident, about.followUps);
    case 'not-ready':
      return notReady(because.needs, incident, about.followUps);
    case 'not-reviewed':
      return [notReviewed(incident)];
    case 'not-yours':
      return [`You do not own ${incident.issueKey} now, so there is nothing to accept or to hand back.`];
    case 'not-yours-to-investigate':
      return [`${incident.issueKey} is not yours to investigate, so there is nothing to accept.`];
    case 'not-handed-over':
      return [`${incident.issueKey} is yours. To give it to somebody, type /sev owner @person.`];
    case 'no-former-owner':
      return [`Nobody owned ${incident.issueKey} before you. To give it to somebody, type /sev owner @person.`];
    case 'merged-into-itself':
    case 'target-finished':
    case 'target-no-sev':
    case 'one-is-private':
    case 'one-is-a-drill':
    case 'not-the-same-people':
      return explainMergeRefusal(because, incident);
    case 'time-to-come':
      return ['That time is still to come.'];
    case 'time-not-reached':
    case 'time-changed':
      return explainTime(because, incident);
  }
}

const explainTime = (
  { reason, which }: { readonly reason: 'time-not-reached' | 'time-changed'; readonly which: TimeName },
  { issueKey }: Incident,
): Phrase =>
  reason === 'time-not-reached'
    ? [`${issueKey} has no time “${timeWords[which]}” to correct: that step was not taken yet.`]
    : [`Somebody else changed the time “${timeWords[which]}” meanwhile. Look at it again before you change it.`];

const notReviewed = ({ issueKey }: Incident): string =>
  `${issueKey} goes on to its follow-ups when it is recorded that timeline and impact were reviewed in the post mortem ` +
  'meeting, and who was there: /sev meeting held.';

/** Enough for any SEV that people still oversee. */
const mostNamed = 50;

/** @returns such as `due 2026-12-07, ` */
export const dueText = ({ dueDate }: FollowUpDetail): string => (dueDate === undefined ? '' : `due ${dueDate}, `);

/** What is missing, as one sentence. @returns for instance `1 high-priority follow-up is open` */
export function missingWords({ open, review, approval }: ClosingNeeds): string {
  const parts = [
    ...(open.length > 0
      ? [`${counted(open.length, 'high-priority follow-up is', 'high-priority follow-ups are')} open`]
      : []),
    ...(review ? ['the post mortem meeting is not recorded as held (/sev meeting held)'] : []),
    ...(approval ? ['the post mortem is not approved (/sev approve)'] : []),
  ];
  return plainText(listed(parts.map((part): Phrase => [part])));
}

function notReady(
  needs: ClosingNeeds,
  { issueKey }: Incident,
  details: ReadonlyMap<string, FollowUpDetail> | undefined,
): Phrase {
  return [`${issueKey} can't be closed yet: ${missingWords(needs)}.`, ...followUpLines(needs.open, details)];
}

function followUpLines(open: readonly FollowUp[], details: ReadonlyMap<string, FollowUpDetail> | undefined): Phrase {
  return [
    ...open.slice(0, mostNamed).flatMap((followUp): Phrase => {
      const detail = details?.get(followUp.issueKey);
      const name = detail ? { url: detail.url, text: followUp.issueKey } : followUp.issueKey;
      const assignee = detail ? `${detail.assigneeName ?? 'unassigned'}, ${dueText(detail)}` : '';
      return ['\n• ', name, ` ${cut(followUp.title, 100)} (${assignee}${followUp.statusName})`];
    }),
    ...(open.length > mostNamed ? [`\n… and ${open.length - mostNamed} more`] : []),
  ];
}
