/** What happened to those who work on an incident, and to the place where they do. */
import type { AskedKind } from '../asks/ask';
import type { CallStage } from '../on-call/calls';
import { utcMinute } from '../phrase';
import { roleNames, type WantedRole } from '../role';

export type TeamEvent =
  /** `person` is absent where the managers were called. */
  | { readonly kind: 'called'; readonly stage: CallStage; readonly person?: string | undefined }
  | { readonly kind: 'owner-accepted' }
  /** Whoever reported it from outside had a first answer. */
  | { readonly kind: 'sender-answered' }
  | { readonly kind: 'investigator-accepted' }
  /** `until`: ISO 8601 UTC */
  | { readonly kind: 'update-snoozed'; readonly until: string }
  /** `person` is absent where the managers were told. */
  | { readonly kind: 'asked'; readonly what: AskedKind; readonly person?: string | undefined }
  | { readonly kind: 'owner-handed-back'; readonly owner: string }
  /** `holder` is absent when nobody has the role any more. */
  | { readonly kind: 'role'; readonly role: WantedRole; readonly holder?: string | undefined }
  | { readonly kind: 'merged'; readonly into: string }
  | { readonly kind: 'absorbed'; readonly issueKey: string; readonly title: string }
  | { readonly kind: 'channel-kept' }
  | { readonly kind: 'channel-archived' }
  | { readonly kind: 'channel-opened' }
  | { readonly kind: 'channel-deleted' };

const kinds: Readonly<Record<TeamEvent['kind'], true>> = {
  called: true,
  'owner-accepted': true,
  'sender-answered': true,
  'investigator-accepted': true,
  'update-snoozed': true,
  asked: true,
  'owner-handed-back': true,
  role: true,
  merged: true,
  absorbed: true,
  'channel-kept': true,
  'channel-archived': true,
  'channel-opened': true,
  'channel-deleted': true,
};

export const isTeamEvent = (event: { readonly kind: string }): event is TeamEvent => event.kind in kinds;

/** @param byWhom such as ` by Omar`; empty when nobody is known to have done it */
export function describeTeamEvent(event: TeamEvent, byWhom: string): string {
  switch (event.kind) {
    case 'called':
      return callLine(event);
    case 'owner-accepted':
      return `SEV ownership accepted${byWhom}`;
    case 'sender-answered':
      return `The sender was answered${byWhom}`;
    case 'investigator-accepted':
      return `Investigation accepted${byWhom}`;
    case 'update-snoozed':
      return `Status update put off until ${utcMinute(event.until)}${byWhom}`;
    case 'asked':
      return `${event.person ?? 'The managers'} heard of ${askedWords[event.what]}`;
    case 'owner-handed-back':
      return `SEV handed back to ${event.owner}${byWhom}`;
    case 'role':
      return roleLine(event, byWhom);
    case 'merged':
      return `Found to be a duplicate of ${event.into}${byWhom}`;
    case 'absorbed':
      return `Duplicate ${event.issueKey} folded in${byWhom}: ${event.title}`;
    case 'channel-kept':
      return `Channel kept${byWhom}`;
    case 'channel-archived':
      return `Channel archived${byWhom}`;
    case 'channel-opened':
      return `Channel un-archived${byWhom}`;
    case 'channel-deleted':
      return 'Channel deleted';
  }
}

const askedWords: Readonly<Record<AskedKind, string>> = {
  acceptance: 'an investigator who has not accepted',
  verdict: 'a report without a verdict',
  update: 'a missing status update',
  answer: 'a report from outside without an answer',
};

const roleLine = ({ role, holder }: Extract<TeamEvent, { kind: 'role' }>, byWhom: string): string =>
  holder === undefined
    ? `The role of ${roleNames[role]} was taken away${byWhom}`
    : `${holder} became ${roleNames[role]}${byWhom === '' ? '' : `,${byWhom}`}`;

const callWords: Readonly<Record<CallStage, string>> = {
  first: ', on call, was called',
  again: ' was called again',
  next: ', next in line, was called',
  managers: ' were called',
};

const callLine = ({ stage, person = 'The managers' }: Extract<TeamEvent, { kind: 'called' }>): string =>
  `${person}${callWords[stage]}`;
