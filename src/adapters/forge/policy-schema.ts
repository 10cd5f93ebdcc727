import * as z from 'zod/mini';
import { weekdays } from '../../domain/clock/wall-clock';
import { defaultPolicy, type Policy, type SeverityPolicy } from '../../domain/policy/policy';
import type { PolicyChange, SettledPolicy } from '../../ports/policies';

const ids = z.array(z.string());

/** Each part may be missing: it was not settled, or not known yet when the policy was stored. */
const severityPolicy = (initially: SeverityPolicy) =>
  z.prefault(
    z.object({
      inviteUserIds: z._default(ids, [...initially.inviteUserIds]),
      inviteGroupIds: z._default(ids, [...initially.inviteGroupIds]),
      firstUpdateMinutes: z._default(z.number(), initially.firstUpdateMinutes),
      updateEveryMinutes: z._default(z.number(), initially.updateEveryMinutes),
      tellStakeholders: z._default(z.boolean(), initially.tellStakeholders),
      updatesInWorkingHours: z._default(z.boolean(), initially.updatesInWorkingHours),
      requiresReview: z._default(z.boolean(), initially.requiresReview),
      meetingWithinDays: z._default(z.number(), initially.meetingWithinDays),
      meetingInWorkingDays: z._default(z.boolean(), initially.meetingInWorkingDays),
      highFollowUpDays: z._default(z.number(), initially.highFollowUpDays),
      lowFollowUpDays: z._default(z.number(), initially.lowFollowUpDays),
    }),
    {},
  );

const layer = z.object({
  id: z.string(),
  name: z.string(),
  people: ids,
  startsOn: z.string(),
  endsOn: z.optional(z.string()),
  handOverMinutes: z.number(),
  turnDays: z.number(),
  hours: z.optional(z.array(z.object({ days: z.array(z.enum(weekdays)), from: z.number(), to: z.number() }))),
});

const policy = z.object({
  stakeholderChannelId: z.optional(z.string()),
  timelineReaction: z._default(z.string(), defaultPolicy.timelineReaction),
  archiveAfterHours: z._default(z.number(), defaultPolicy.archiveAfterHours),
  privateSecurityLevelId: z.optional(z.string()),
  postMortemTemplateId: z.optional(z.string()),
  postMortemParentId: z.optional(z.string()),
  workingDays: z._default(z.array(z.enum(weekdays)), [...defaultPolicy.workingDays]),
  workingFrom: z._default(z.string(), defaultPolicy.workingFrom),
  workingTo: z._default(z.string(), defaultPolicy.workingTo),
  meetingMinutes: z._default(z.number(), defaultPolicy.meetingMinutes),
  highFollowUpPriority: z._default(z.string(), defaultPolicy.highFollowUpPriority),
  lowFollowUpPriorities: z._default(ids, [...defaultPolicy.lowFollowUpPriorities]),
  followUpLinkType: z._default(z.string(), defaultPolicy.followUpLinkType),
  remindAtHour: z._default(z.number(), defaultPolicy.remindAtHour),
  managersGroupId: z.optional(z.string()),
  administratorIds: z._default(ids, []),
  callAgainMinutes: z._default(z.number(), defaultPolicy.callAgainMinutes),
  callNextMinutes: z._default(z.number(), defaultPolicy.callNextMinutes),
  callManagersMinutes: z._default(z.number(), defaultPolicy.callManagersMinutes),
  acceptMinutes: z._default(z.number(), defaultPolicy.acceptMinutes),
  verdictMinutes: z._default(z.number(), defaultPolicy.verdictMinutes),
  verdictNextMinutes: z._default(z.number(), defaultPolicy.verdictNextMinutes),
  verdictManagersMinutes: z._default(z.number(), defaultPolicy.verdictManagersMinutes),
  updateDeputyMinutes: z._default(z.number(), defaultPolicy.updateDeputyMinutes),
  updateManagersMinutes: z._default(z.number(), defaultPolicy.updateManagersMinutes),
  snoozeMinutes: z._default(z.number(), defaultPolicy.snoozeMinutes),
  personalDigest: z._default(z.boolean(), defaultPolicy.personalDigest),
  weeklyDigest: z._default(z.boolean(), defaultPolicy.weeklyDigest),
  outsideLabels: z._default(ids, [...defaultPolicy.outsideLabels]),
  outsideComponents: z._default(ids, [...defaultPolicy.outsideComponents]),
  outsideRequestTypes: z._default(ids, [...defaultPolicy.outsideRequestTypes]),
  securityWords: z._default(ids, [...defaultPolicy.securityWords]),
  answerWithinHours: z._default(z.number(), defaultPolicy.answerWithinHours),
  onCall: z._default(
    z.object({
      source: z.enum(['group', 'rotation']),
      timeZone: z.string(),
      layers: z.array(layer),
      fallback: z._default(ids, []),
    }),
    { ...defaultPolicy.onCall, layers: [], fallback: [] },
  ),
  severities: z.prefault(
    z.object({
      1: severityPolicy(defaultPolicy.severities[1]),
      2: severityPolicy(defaultPolicy.severities[2]),
      3: severityPolicy(defaultPolicy.severities[3]),
    }),
    {},
  ),
  components: z._default(z.array(z.object({ name: z.string(), inviteUserIds: ids, inviteGroupIds: ids })), []),
}) satisfies z.ZodMiniType<Policy>;

export type StoredPolicy = SettledPolicy;

export const storedPolicy = z.object({
  version: z._default(z.number(), 0),
  // An attribute of an entity holds no empty text.
  requestId: z._default(z.string(), 'none'),
  policy: z.prefault(policy, {}),
}) satisfies z.ZodMiniType<StoredPolicy>;

const value = z.union([z.string(), z.number(), z.boolean(), ids, z.null()]);

export const storedChange = z.object({
  version: z.number(),
  requestId: z.string(),
  at: z.string(),
  accountId: z.string(),
  differences: z.array(z.object({ field: z.string(), from: value, to: value })),
}) satisfies z.ZodMiniType<PolicyChange>;
