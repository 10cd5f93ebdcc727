import type { SettingView } from '../../src/contract/settings-screen';
import { severityChoices } from '../sev/severity';

export const labels: Readonly<Record<string, string>> = {
  stakeholderChannelId: 'Stakeholder channel',
  timelineReaction: 'Timeline reaction',
  archiveAfterHours: 'Hours until a closed SEV’s channel is archived',
  privateSecurityLevelId: 'Security level of private SEVs',
  postMortemTemplateId: 'Post mortem template',
  postMortemParentId: 'Page above the post mortems',
  workingDays: 'Working days',
  workingFrom: 'Work begins at',
  workingTo: 'Work ends at',
  meetingMinutes: 'Length of a post mortem meeting, in minutes',
  inviteGroupIds: 'User groups',
  inviteUserIds: 'People',
  components: 'Components',
  firstUpdateMinutes: 'First status update after, in minutes',
  updateEveryMinutes: 'Each further update after, in minutes',
  updatesInWorkingHours: 'Ask for them in the owner’s working hours only',
  tellStakeholders: 'Tell the stakeholder channel',
  requiresReview: 'Close only with the meeting held and the post mortem approved',
  meetingWithinDays: 'Hold the meeting within, in days after the mitigation',
  meetingInWorkingDays: 'Count working days only',
  highFollowUpPriority: 'High-priority follow-ups have Jira’s priority',
  lowFollowUpPriorities: 'Jira’s priorities that mean low',
  followUpLinkType: 'Issue links that make a follow-up',
  remindAtHour: 'Hour at which people are reminded',
  callAgainMinutes: 'The on-call is called again after, in minutes',
  callNextMinutes: 'The next in line is called after, in minutes',
  callManagersMinutes: 'The managers are called after, in minutes',
  managersGroupId: 'The managers’ user group',
  administratorIds: 'Told when the check-up finds something',
  acceptMinutes: 'The on-call hears of an investigator who has not accepted after, in minutes',
  verdictMinutes: 'Whoever took a report is asked what it is after, in minutes',
  verdictNextMinutes: 'The on-call hears that a report has no verdict after, in minutes',
  verdictManagersMinutes: 'The managers hear that a report has no verdict after, in minutes',
  updateDeputyMinutes: 'The deputy hears of a missing status update after, in minutes',
  updateManagersMinutes: 'The managers hear of a missing status update after, in minutes',
  snoozeMinutes: 'Snooze puts a status update off for, in minutes',
  personalDigest: 'Tell each person in the morning what they owe',
  weeklyDigest: 'Tell the team each Monday what was opened, closed and is overdue',
  outsideLabels: 'Labels of reports from outside',
  outsideComponents: 'Components of reports from outside',
  outsideRequestTypes: 'Request types of reports from outside',
  securityWords: 'Words that look like security',
  answerWithinHours: 'The sender has a first answer within, in working hours',
  'onCall.source': 'Who is on call',
  'onCall.timeZone': 'Time zone of the rotation',
  'onCall.layers': 'Layers of the rotation',
  'onCall.fallback': 'People to turn to while nobody is on call',
  highFollowUpDays: 'High priority is due after, in days',
  lowFollowUpDays: 'Low priority is due after, in days',
};

/** @param field path in the policy @returns for instance `SEV 1 critical, people` */
export function settingName(field: string): string {
  const [, component] = /^components\.(.+)$/s.exec(field) ?? [];
  if (component !== undefined) return `Component ${component}: invited`;
  const [, level, setting = field] = /^severities\.(\d)\.(\w+)$/.exec(field) ?? [];
  const label = labels[setting] ?? setting;
  const severity = severityChoices.find((choice) => String(choice.level) === level);
  return severity ? `${severity.label}: ${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}

/** @param names by id; what has none is shown by its id */
export function settingText(value: SettingView, names: Readonly<Record<string, string>>): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return names[value] ?? value;
  return value.length === 0 ? 'nobody' : value.map((text) => withNames(text, names)).join(', ');
}

/** A layer stands in one line, with the ids of its people in it. */
const withNames = (text: string, names: Readonly<Record<string, string>>): string =>
  names[text] ?? text.replaceAll(/\b[UW][A-Z0-9]{7,20}\b/g, (id) => names[id] ?? id);
