import type {
  ComponentPolicyView,
  OnCallView,
  PolicyView,
  SeverityPolicyView,
  WeekdayView,
} from '../../src/contract/policy-view';
import type { FaultView } from '../../src/contract/settings-screen';
import type { SeverityLevel } from '../sev/severity';

type Of<Setting extends keyof SeverityPolicyView> = `severities.${SeverityLevel}.${Setting}`;
type SeverityNumber =
  | 'firstUpdateMinutes'
  | 'updateEveryMinutes'
  | 'highFollowUpDays'
  | 'lowFollowUpDays'
  | 'meetingWithinDays';
export type SeverityNumberName = Of<SeverityNumber>;
const callNumbers = ['callAgainMinutes', 'callNextMinutes', 'callManagersMinutes'] as const;
export const askNumbers = [
  'acceptMinutes',
  'verdictMinutes',
  'verdictNextMinutes',
  'verdictManagersMinutes',
  'updateDeputyMinutes',
  'updateManagersMinutes',
  'snoozeMinutes',
] as const;
const outsideLists = ['outsideLabels', 'outsideComponents', 'outsideRequestTypes', 'securityWords'] as const;
type NumberName =
  | 'archiveAfterHours'
  | 'remindAtHour'
  | 'meetingMinutes'
  | (typeof callNumbers)[number]
  | (typeof askNumbers)[number]
  | 'answerWithinHours'
  | SeverityNumberName;
type FollowUpName = 'highFollowUpPriority' | 'lowFollowUpPriorities' | 'followUpLinkType';
type WikiName = 'postMortemTemplateId' | 'postMortemParentId';
type HoursName = 'workingFrom' | 'workingTo';
type TextName =
  | HoursName
  | 'stakeholderChannelId'
  | 'managersGroupId'
  | 'timelineReaction'
  | 'privateSecurityLevelId'
  | WikiName
  | FollowUpName
  | (typeof outsideLists)[number]
  | NumberName;
type ListName = 'administratorIds' | Of<'inviteUserIds' | 'inviteGroupIds'>;
export type SeverityFlag = 'tellStakeholders' | 'updatesInWorkingHours' | 'requiresReview' | 'meetingInWorkingDays';
type FlagName = Of<SeverityFlag> | 'personalDigest' | 'weeklyDigest';

/** The settings as they stand in the form, by their path in the policy; numbers as they are typed, none as ''. */
export type Draft = Readonly<
  Record<TextName, string> &
    Record<ListName, readonly string[]> &
    Record<FlagName, boolean> & {
      readonly workingDays: readonly WeekdayView[];
      readonly onCall: OnCallView;
      readonly components: readonly ComponentPolicyView[];
    }
>;
export type SettingName = keyof Draft;

export const levels: readonly SeverityLevel[] = [1, 2, 3];

const severityNumbers: readonly SeverityNumber[] = [
  'firstUpdateMinutes',
  'updateEveryMinutes',
  'highFollowUpDays',
  'lowFollowUpDays',
  'meetingWithinDays',
];

const severityFlags: readonly SeverityFlag[] = [
  'tellStakeholders',
  'updatesInWorkingHours',
  'requiresReview',
  'meetingInWorkingDays',
];

const at = <Setting extends keyof SeverityPolicyView>(level: SeverityLevel, setting: Setting): Of<Setting> =>
  `severities.${level}.${setting}`;

export function draftOf(policy: PolicyView): Draft {
  const ofSeverities = levels.flatMap((level) => {
    const { inviteGroupIds, inviteUserIds, ...settled } = policy.severities[level];
    return [
      [at(level, 'inviteGroupIds'), inviteGroupIds],
      [at(level, 'inviteUserIds'), inviteUserIds],
      ...severityNumbers.map((name) => [at(level, name), String(settled[name])] as const),
      ...severityFlags.map((name) => [at(level, name), settled[name]] as const),
    ] as const;
  });
  return {
    stakeholderChannelId: policy.stakeholderChannelId ?? '',
    timelineReaction: policy.timelineReaction,
    archiveAfterHours: String(policy.archiveAfterHours),
    privateSecurityLevelId: policy.privateSecurityLevelId ?? '',
    postMortemTemplateId: policy.postMortemTemplateId ?? '',
    postMortemParentId: policy.postMortemParentId ?? '',
    highFollowUpPriority: policy.highFollowUpPriority,
    lowFollowUpPriorities: policy.lowFollowUpPriorities.join(', '),
    followUpLinkType: policy.followUpLinkType,
    remindAtHour: String(policy.remindAtHour),
    workingDays: policy.workingDays,
    workingFrom: policy.workingFrom,
    workingTo: policy.workingTo,
    meetingMinutes: String(policy.meetingMinutes),
    managersGroupId: policy.managersGroupId ?? '',
    administratorIds: policy.administratorIds,
    onCall: policy.onCall,
    components: policy.components,
    personalDigest: policy.personalDigest,
    weeklyDigest: policy.weeklyDigest,
    ...Object.fromEntries(
      [...callNumbers, ...askNumbers, 'answerWithinHours' as const].map((name) => [name, String(policy[name])]),
    ),
    ...Object.fromEntries(outsideLists.map((name) => [name, policy[name].join(', ')])),
    ...Object.fromEntries(ofSeverities),
  } as Draft;
}

export function policyOf(draft: Draft): PolicyView {
  const severity = (level: SeverityLevel): SeverityPolicyView => ({
    inviteUserIds: draft[at(level, 'inviteUserIds')],
    inviteGroupIds: draft[at(level, 'inviteGroupIds')],
    firstUpdateMinutes: Number(draft[at(level, 'firstUpdateMinutes')]),
    updateEveryMinutes: Number(draft[at(level, 'updateEveryMinutes')]),
    tellStakeholders: draft[at(level, 'tellStakeholders')],
    updatesInWorkingHours: draft[at(level, 'updatesInWorkingHours')],
    highFollowUpDays: Number(draft[at(level, 'highFollowUpDays')]),
    lowFollowUpDays: Number(draft[at(level, 'lowFollowUpDays')]),
    requiresReview: draft[at(level, 'requiresReview')],
    meetingWithinDays: Number(draft[at(level, 'meetingWithinDays')]),
    meetingInWorkingDays: draft[at(level, 'meetingInWorkingDays')],
  });
  const levelId = draft.privateSecurityLevelId.trim();
  return {
    ...(draft.stakeholderChannelId ? { stakeholderChannelId: draft.stakeholderChannelId } : {}),
    timelineReaction: draft.timelineReaction.trim(),
    archiveAfterHours: Number(draft.archiveAfterHours),
    ...(levelId ? { privateSecurityLevelId: levelId } : {}),
    ...(draft.postMortemTemplateId ? { postMortemTemplateId: draft.postMortemTemplateId } : {}),
    ...(draft.postMortemParentId ? { postMortemParentId: draft.postMortemParentId } : {}),
    highFollowUpPriority: draft.highFollowUpPriority.trim(),
    lowFollowUpPriorities: named(draft.lowFollowUpPriorities),
    followUpLinkType: draft.followUpLinkType.trim(),
    remindAtHour: Number(draft.remindAtHour),
    workingDays: draft.workingDays,
    workingFrom: draft.workingFrom.trim(),
    workingTo: draft.workingTo.trim(),
    meetingMinutes: Number(draft.meetingMinutes),
    ...(draft.managersGroupId ? { managersGroupId: draft.managersGroupId } : {}),
    administratorIds: draft.administratorIds,
    callAgainMinutes: Number(draft.callAgainMinutes),
    callNextMinutes: Number(draft.callNextMinutes),
    callManagersMinutes: Number(draft.callManagersMinutes),
    ...reminders(draft),
    onCall: draft.onCall,
    severities: { 1: severity(1), 2: severity(2), 3: severity(3) },
    components: draft.components,
  };
}

const reminders = (draft: Draft) => ({
  acceptMinutes: Number(draft.acceptMinutes),
  verdictMinutes: Number(draft.verdictMinutes),
  verdictNextMinutes: Number(draft.verdictNextMinutes),
  verdictManagersMinutes: Number(draft.verdictManagersMinutes),
  updateDeputyMinutes: Number(draft.updateDeputyMinutes),
  updateManagersMinutes: Number(draft.updateManagersMinutes),
  snoozeMinutes: Number(draft.snoozeMinutes),
  personalDigest: draft.personalDigest,
  weeklyDigest: draft.weeklyDigest,
  outsideLabels: named(draft.outsideLabels),
  outsideComponents: named(draft.outsideComponents),
  outsideRequestTypes: named(draft.outsideRequestTypes),
  securityWords: named(draft.securityWords),
  answerWithinHours: Number(draft.answerWithinHours),
});

/** Names that stand in a line, with commas between them. */
const named = (line: string): readonly string[] =>
  line
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const numbers: readonly NumberName[] = [
  'archiveAfterHours',
  'remindAtHour',
  'meetingMinutes',
  ...callNumbers,
  ...askNumbers,
  'answerWithinHours',
  ...levels.flatMap((level) => severityNumbers.map((name) => at(level, name))),
];

/** What can't even be sent. Everything else is for the back end to judge. */
export const draftFaults = (draft: Draft): readonly FaultView[] =>
  numbers
    .filter((name) => !/^\s*\d{1,9}\s*$/.test(draft[name]))
    .map((field) => ({ field, text: 'Give a whole number, such as 60.' }));

const names = (draft: Draft) => Object.keys(draft) as readonly SettingName[];

const same = (a: Draft[SettingName], b: Draft[SettingName]): boolean => JSON.stringify(a) === JSON.stringify(b);

export const changedNames = (from: Draft, to: Draft): readonly SettingName[] =>
  names(to).filter((name) => !same(from[name], to[name]));

/** What somebody changed, put on top of what somebody else saved meanwhile. */
export const rebased = (before: Draft, mine: Draft, theirs: Draft): Draft => ({
  ...theirs,
  ...Object.fromEntries(changedNames(before, mine).map((name) => [name, mine[name]])),
});
