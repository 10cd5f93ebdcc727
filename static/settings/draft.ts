import type { FaultView, PolicyView, SeverityPolicyView, WeekdayView } from '../../src/contract/settings-screen';
import type { SeverityLevel } from '../sev/severity';

type Of<Setting extends keyof SeverityPolicyView> = `severities.${SeverityLevel}.${Setting}`;
type NumberName =
  | 'archiveAfterHours'
  | 'meetingMinutes'
  | Of<'firstUpdateMinutes' | 'updateEveryMinutes' | 'meetingWithinDays'>;
type TextName =
  | 'stakeholderChannelId'
  | 'timelineReaction'
  | 'privateSecurityLevelId'
  | 'workingFrom'
  | 'workingTo'
  | NumberName;
type ListName = Of<'inviteUserIds' | 'inviteGroupIds'>;
type FlagName = Of<'tellStakeholders' | 'requiresReview' | 'meetingInWorkingDays'>;

/** The settings as they stand in the form, by their path in the policy; numbers as they are typed, none as ''. */
export type Draft = Readonly<
  Record<TextName, string> &
    Record<ListName, readonly string[]> &
    Record<FlagName, boolean> & { readonly workingDays: readonly WeekdayView[] }
>;
export type SettingName = keyof Draft;

export const levels: readonly SeverityLevel[] = [1, 2, 3];

const at = <Setting extends keyof SeverityPolicyView>(level: SeverityLevel, setting: Setting): Of<Setting> =>
  `severities.${level}.${setting}`;

export function draftOf(policy: PolicyView): Draft {
  const ofSeverities = levels.flatMap((level) => {
    const settled = policy.severities[level];
    return [
      [at(level, 'inviteGroupIds'), settled.inviteGroupIds],
      [at(level, 'inviteUserIds'), settled.inviteUserIds],
      [at(level, 'firstUpdateMinutes'), String(settled.firstUpdateMinutes)],
      [at(level, 'updateEveryMinutes'), String(settled.updateEveryMinutes)],
      [at(level, 'tellStakeholders'), settled.tellStakeholders],
      [at(level, 'requiresReview'), settled.requiresReview],
      [at(level, 'meetingWithinDays'), String(settled.meetingWithinDays)],
      [at(level, 'meetingInWorkingDays'), settled.meetingInWorkingDays],
    ] as const;
  });
  return {
    stakeholderChannelId: policy.stakeholderChannelId ?? '',
    timelineReaction: policy.timelineReaction,
    archiveAfterHours: String(policy.archiveAfterHours),
    privateSecurityLevelId: policy.privateSecurityLevelId ?? '',
    workingDays: policy.workingDays,
    workingFrom: policy.workingFrom,
    workingTo: policy.workingTo,
    meetingMinutes: String(policy.meetingMinutes),
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
    workingDays: draft.workingDays,
    workingFrom: draft.workingFrom.trim(),
    workingTo: draft.workingTo.trim(),
    meetingMinutes: Number(draft.meetingMinutes),
    severities: { 1: severity(1), 2: severity(2), 3: severity(3) },
  };
}

const numbers: readonly NumberName[] = [
  'archiveAfterHours',
  'meetingMinutes',
  ...levels.flatMap((level) => [
    at(level, 'firstUpdateMinutes'),
    at(level, 'updateEveryMinutes'),
    at(level, 'meetingWithinDays'),
  ]),
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
