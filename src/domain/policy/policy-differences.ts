import { askMinutes } from '../asks/ask-rules';
import { layerText } from '../on-call/layer-text';
import { outsideLists } from '../outside/outside-rules';
import { type Severity, severities } from '../severity';
import type { Policy, SeverityPolicy } from './policy';

export type SettingValue = string | number | boolean | readonly string[] | null;

/** One setting before and after. `field` is its path, such as `severities.1.firstUpdateMinutes` or, by its name, `components.Payments`; null is "none". */
export interface SettingDifference {
  readonly field: string;
  readonly from: SettingValue;
  readonly to: SettingValue;
}

/** What a save changes, setting by setting, in the order in which they are shown. */
export function policyDifferences(from: Policy, to: Policy): readonly SettingDifference[] {
  const [before, after] = [new Map(settingsOf(from)), new Map(settingsOf(to))];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((field) => ({ field, from: before.get(field) ?? null, to: after.get(field) ?? null }))
    .filter((difference) => JSON.stringify(difference.from) !== JSON.stringify(difference.to));
}

const settingsOf = (policy: Policy): readonly (readonly [string, SettingValue])[] => [
  ['stakeholderChannelId', policy.stakeholderChannelId ?? null],
  ['timelineReaction', policy.timelineReaction],
  ['archiveAfterHours', policy.archiveAfterHours],
  ['privateSecurityLevelId', policy.privateSecurityLevelId ?? null],
  ['postMortemTemplateId', policy.postMortemTemplateId ?? null],
  ['postMortemParentId', policy.postMortemParentId ?? null],
  ['workingDays', policy.workingDays],
  ['workingFrom', policy.workingFrom],
  ['workingTo', policy.workingTo],
  ['meetingMinutes', policy.meetingMinutes],
  ['highFollowUpPriority', policy.highFollowUpPriority],
  ['lowFollowUpPriorities', policy.lowFollowUpPriorities],
  ['followUpLinkType', policy.followUpLinkType || null],
  ['remindAtHour', policy.remindAtHour],
  ['administratorIds', policy.administratorIds],
  ['callAgainMinutes', policy.callAgainMinutes],
  ['callNextMinutes', policy.callNextMinutes],
  ['callManagersMinutes', policy.callManagersMinutes],
  ['managersGroupId', policy.managersGroupId ?? null],
  ...askMinutes.map((name) => [name, policy[name]] as const),
  ['personalDigest', policy.personalDigest],
  ['weeklyDigest', policy.weeklyDigest],
  ...outsideLists.map((name) => [name, policy[name]] as const),
  ['answerWithinHours', policy.answerWithinHours],
  ...onCallSettings(policy),
  ...severities.flatMap((severity) => settingsOfSeverity(severity, policy.severities[severity])),
  ...policy.components.map(
    ({ name, inviteGroupIds, inviteUserIds }) => [`components.${name}`, [...inviteGroupIds, ...inviteUserIds]] as const,
  ),
];

const onCallSettings = ({ onCall }: Policy): readonly (readonly [string, SettingValue])[] => [
  ['onCall.source', onCall.source],
  ['onCall.timeZone', onCall.timeZone],
  ['onCall.layers', onCall.layers.map(layerText)],
  ['onCall.fallback', onCall.fallback],
];
function settingsOfSeverity(severity: Severity, settled: SeverityPolicy): readonly (readonly [string, SettingValue])[] {
  const at = (field: string) => `severities.${severity}.${field}`;
  return [
    [at('inviteGroupIds'), settled.inviteGroupIds],
    [at('inviteUserIds'), settled.inviteUserIds],
    [at('firstUpdateMinutes'), settled.firstUpdateMinutes],
    [at('updateEveryMinutes'), settled.updateEveryMinutes],
    [at('updatesInWorkingHours'), settled.updatesInWorkingHours],
    [at('tellStakeholders'), settled.tellStakeholders],
    [at('requiresReview'), settled.requiresReview],
    [at('meetingWithinDays'), settled.meetingWithinDays],
    [at('meetingInWorkingDays'), settled.meetingInWorkingDays],
    [at('highFollowUpDays'), settled.highFollowUpDays],
    [at('lowFollowUpDays'), settled.lowFollowUpDays],
  ];
}
