import type { FaultView, PolicyView, SeverityPolicyView } from '../../src/contract/settings-screen';
import type { SeverityLevel } from '../sev/severity';

type Of<Setting extends keyof SeverityPolicyView> = `severities.${SeverityLevel}.${Setting}`;
type NumberName = 'archiveAfterHours' | Of<'firstUpdateMinutes' | 'updateEveryMinutes'>;
type TextName = 'stakeholderChannelId' | 'timelineReaction' | 'privateSecurityLevelId' | NumberName;
type ListName = Of<'inviteUserIds' | 'inviteGroupIds'>;
type FlagName = Of<'tellStakeholders'>;

/** The settings as they stand in the form, by their path in the policy; numbers as they are typed, none as ''. */
export type Draft = Readonly<
  Record<TextName, string> & Record<ListName, readonly string[]> & Record<FlagName, boolean>
>;
export type SettingName = keyof Draft;

export const levels: readonly SeverityLevel[] = [1, 2, 3];

const at = <Setting extends keyof SeverityPolicyView>(level: SeverityLevel, setting: Setting): Of<Setting> =>
  `severities.${level}.${setting}`;

export function draftOf(policy: PolicyView): Draft {
  const ofSeverities = levels.flatMap((level) => {
    const { inviteGroupIds, inviteUserIds, firstUpdateMinutes, updateEveryMinutes, tellStakeholders } =
      policy.severities[level];
    return [
      [at(level, 'inviteGroupIds'), inviteGroupIds],
      [at(level, 'inviteUserIds'), inviteUserIds],
      [at(level, 'firstUpdateMinutes'), String(firstUpdateMinutes)],
      [at(level, 'updateEveryMinutes'), String(updateEveryMinutes)],
      [at(level, 'tellStakeholders'), tellStakeholders],
    ] as const;
  });
  return {
    stakeholderChannelId: policy.stakeholderChannelId ?? '',
    timelineReaction: policy.timelineReaction,
    archiveAfterHours: String(policy.archiveAfterHours),
    privateSecurityLevelId: policy.privateSecurityLevelId ?? '',
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
  });
  const levelId = draft.privateSecurityLevelId.trim();
  return {
    ...(draft.stakeholderChannelId ? { stakeholderChannelId: draft.stakeholderChannelId } : {}),
    timelineReaction: draft.timelineReaction.trim(),
    archiveAfterHours: Number(draft.archiveAfterHours),
    ...(levelId ? { privateSecurityLevelId: levelId } : {}),
    severities: { 1: severity(1), 2: severity(2), 3: severity(3) },
  };
}

const numbers: readonly NumberName[] = [
  'archiveAfterHours',
  ...levels.flatMap((level) => [at(level, 'firstUpdateMinutes'), at(level, 'updateEveryMinutes')]),
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
