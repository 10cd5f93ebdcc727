import { isId } from '../chat-id';
import { weekdays } from '../clock/wall-clock';
import { clockMinutes } from '../meeting/working-hours';
import { rotationFaults } from '../on-call/check-rotation';
import { type Severity, severities } from '../severity';
import { askFaults } from './check-asks';
import { componentFaults, idsFault, inviteeFaults } from './check-invitees';
import type { Policy, SeverityPolicy } from './policy';

/** What is wrong with one setting. `field` is its path, such as `severities.1.firstUpdateMinutes`. */
export interface PolicyFault {
  readonly field: string;
  readonly text: string;
}

const longestMinutes = 14 * 24 * 60;
const longestHours = 90 * 24;
const mostMeetingDays = 90;
const mostDays = 730;
const mostAdministrators = 20;

/** The faults that can be seen without asking Slack. A policy without any may be kept. */
export const policyFaults = (policy: Policy): readonly PolicyFault[] => [
  ...fault('stakeholderChannelId', channelFault(policy.stakeholderChannelId)),
  ...fault('timelineReaction', reactionFault(policy.timelineReaction)),
  ...fault('archiveAfterHours', wholeFault(policy.archiveAfterHours, longestHours, 'hours', '90 days')),
  ...fault('privateSecurityLevelId', levelFault(policy.privateSecurityLevelId)),
  ...fault('postMortemTemplateId', wikiIdFault('template', policy.postMortemTemplateId)),
  ...fault('postMortemParentId', wikiIdFault('page', policy.postMortemParentId)),
  ...fault('workingDays', daysFault(policy.workingDays)),
  ...fault('workingFrom', timeFault(policy.workingFrom)),
  ...fault('workingTo', timeFault(policy.workingTo) ?? orderFault(policy)),
  ...fault('meetingMinutes', meetingFault(policy)),
  ...fault('highFollowUpPriority', nameFault(policy.highFollowUpPriority)),
  ...fault('lowFollowUpPriorities', lowFault(policy)),
  ...fault('followUpLinkType', policy.followUpLinkType === '' ? undefined : nameFault(policy.followUpLinkType)),
  ...fault('remindAtHour', hourFault(policy.remindAtHour)),
  ...fault('administratorIds', idsFault('person', policy.administratorIds, mostAdministrators)),
  ...callFaults(policy),
  ...askFaults(policy),
  ...rotationFaults(policy.onCall),
  ...severities.flatMap((severity) => severityFaults(severity, policy.severities[severity])),
  ...componentFaults(policy.components),
];

function severityFaults(severity: Severity, policy: SeverityPolicy): readonly PolicyFault[] {
  const at = (field: keyof SeverityPolicy) => `severities.${severity}.${field}`;
  const minutes = (value: number) => wholeFault(value, longestMinutes, 'minutes', '14 days');
  return [
    ...inviteeFaults(`severities.${severity}`, policy),
    ...fault(at('firstUpdateMinutes'), minutes(policy.firstUpdateMinutes)),
    ...fault(at('updateEveryMinutes'), minutes(policy.updateEveryMinutes)),
    ...fault(at('meetingWithinDays'), wholeFault(policy.meetingWithinDays, mostMeetingDays, 'days', 'three months')),
    ...fault(at('highFollowUpDays'), wholeFault(policy.highFollowUpDays, mostDays, 'days', '2 years')),
    ...fault(at('lowFollowUpDays'), wholeFault(policy.lowFollowUpDays, mostDays, 'days', '2 years')),
  ];
}

/** A tick comes every five minutes; whoever is called later must be called later. */
function callFaults({ callAgainMinutes, callNextMinutes, callManagersMinutes, managersGroupId }: Policy) {
  const order = 'Give more minutes than for the call before.';
  const minutes = (value: number, before = 0) =>
    wholeFault(value, longestMinutes, 'minutes', '14 days') ?? (value > before ? undefined : order);
  return [
    ...fault('callAgainMinutes', minutes(callAgainMinutes)),
    ...fault('callNextMinutes', minutes(callNextMinutes, callAgainMinutes)),
    ...fault('callManagersMinutes', minutes(callManagersMinutes, callNextMinutes)),
    ...fault('managersGroupId', managersGroupId === undefined ? undefined : idsFault('group', [managersGroupId], 1)),
  ];
}

const fault = (field: string, text: string | undefined): readonly PolicyFault[] =>
  text === undefined ? [] : [{ field, text }];

const channelFault = (id: string | undefined): string | undefined =>
  id === undefined || isId('channel', id) ? undefined : `${id} is no id of a Slack channel. It looks like C0123456789.`;

const levelFault = (id: string | undefined): string | undefined =>
  id === undefined || /^\d{1,18}$/.test(id)
    ? undefined
    : `${id} is no id of an issue security level. It is a number, such as 10200.`;

const wikiIdFault = (what: 'template' | 'page', id: string | undefined): string | undefined =>
  id === undefined || /^\d{1,19}$/.test(id) ? undefined : `${id} is no id of a Confluence ${what}. It is a number.`;

function daysFault(days: readonly string[]): string | undefined {
  const known: readonly string[] = weekdays;
  if (days.length === 0) return 'Name at least one day.';
  return days.every((day, index) => known.includes(day) && days.indexOf(day) === index)
    ? undefined
    : `Name each day once: ${weekdays.join(', ')}.`;
}

const timeFault = (text: string): string | undefined =>
  clockMinutes(text) === undefined ? 'Give a time of day, such as 09:00.' : undefined;

const orderFault = ({ workingFrom, workingTo }: Policy): string | undefined =>
  (clockMinutes(workingTo) ?? 0) > (clockMinutes(workingFrom) ?? 0) ? undefined : 'Work ends after it begins.';

/** A meeting that no working day could hold would never be inside anybody's hours. */
function meetingFault({ meetingMinutes, workingFrom, workingTo }: Policy): string | undefined {
  const fault = wholeFault(meetingMinutes, 8 * 60, 'minutes', '8 hours');
  const from = clockMinutes(workingFrom);
  const to = clockMinutes(workingTo);
  if (fault !== undefined || from === undefined || to === undefined || to <= from) return fault;
  return meetingMinutes > to - from ? 'That is longer than the working day.' : undefined;
}

/** Slack names a reaction without colons, as `reactions.add` takes it. https://docs.slack.dev/reference/methods/reactions.add */
function reactionFault(name: string): string | undefined {
  if (name === '') return 'Name the reaction, such as pushpin.';
  if (/^:.*:$/.test(name)) return `Leave out the colons: ${name.slice(1, -1)}.`;
  return /^[\p{Ll}\p{Lo}\p{M}\p{N}_+'-]{1,100}$/u.test(name)
    ? undefined
    : 'Write the name as Slack shows it when you point at the reaction, in small letters and without spaces, such as pushpin.';
}

const wholeFault = (value: number, most: number, unit: string, inWords: string): string | undefined =>
  Number.isInteger(value) && value >= 1 && value <= most
    ? undefined
    : `Give whole ${unit}, from 1 to ${most} (${inWords}).`;

/** The longest name that Jira gives to a priority or a type of links is shorter. */
const longestName = 255;

const nameFault = (name: string): string | undefined =>
  name.trim() === '' || name.length > longestName ? 'Give the name as Jira shows it.' : undefined;

function lowFault({ highFollowUpPriority, lowFollowUpPriorities }: Policy): string | undefined {
  if (lowFollowUpPriorities.length === 0) return 'Name at least one of Jira’s priorities, such as Low.';
  if (lowFollowUpPriorities.includes(highFollowUpPriority)) return `${highFollowUpPriority} is the high priority.`;
  return lowFollowUpPriorities.map(nameFault).find((text) => text !== undefined);
}

const hourFault = (hour: number): string | undefined =>
  Number.isInteger(hour) && hour >= 0 && hour <= 23 ? undefined : 'Give the hour of the day, from 0 to 23.';
