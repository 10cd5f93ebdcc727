import * as z from 'zod/mini';
import { weekdays } from '../../domain/clock/wall-clock';
import type { PolicyFault } from '../../domain/policy/check-policy';
import { defaultPolicy, type Policy, type SeverityPolicy } from '../../domain/policy/policy';

/** What an older file of settings does not hold yet stays as it is initially. */
const severityPolicy = (initially: SeverityPolicy) =>
  z.strictObject({
    inviteUserIds: z.array(z.string()),
    inviteGroupIds: z.array(z.string()),
    firstUpdateMinutes: z.number(),
    updateEveryMinutes: z.number(),
    tellStakeholders: z.boolean(),
    updatesInWorkingHours: z._default(z.boolean(), initially.updatesInWorkingHours),
    requiresReview: z._default(z.boolean(), initially.requiresReview),
    meetingWithinDays: z._default(z.number(), initially.meetingWithinDays),
    meetingInWorkingDays: z._default(z.boolean(), initially.meetingInWorkingDays),
    highFollowUpDays: z._default(z.number(), initially.highFollowUpDays),
    lowFollowUpDays: z._default(z.number(), initially.lowFollowUpDays),
  });

const hours = z.strictObject({ days: z.array(z.enum(weekdays)), from: z.number(), to: z.number() });

const layer = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(50)),
  name: z.string(),
  people: z.array(z.string()),
  startsOn: z.string(),
  endsOn: z.optional(z.string()),
  handOverMinutes: z.number(),
  turnDays: z.number(),
  hours: z.optional(z.array(hours)),
});

const onCall = z.strictObject({
  source: z.enum(['group', 'rotation']),
  timeZone: z.string().check(z.maxLength(100)),
  layers: z.array(layer),
  fallback: z._default(z.array(z.string()), []),
});

const component = z.strictObject({
  name: z.string(),
  inviteUserIds: z.array(z.string()),
  inviteGroupIds: z.array(z.string()),
});

const policy = z.strictObject({
  stakeholderChannelId: z.optional(z.string()),
  timelineReaction: z.string(),
  archiveAfterHours: z.number(),
  privateSecurityLevelId: z.optional(z.string()),
  postMortemTemplateId: z.optional(z.string()),
  postMortemParentId: z.optional(z.string()),
  workingDays: z._default(z.array(z.enum(weekdays)), [...defaultPolicy.workingDays]),
  workingFrom: z._default(z.string(), defaultPolicy.workingFrom),
  workingTo: z._default(z.string(), defaultPolicy.workingTo),
  meetingMinutes: z._default(z.number(), defaultPolicy.meetingMinutes),
  highFollowUpPriority: z._default(z.string(), defaultPolicy.highFollowUpPriority),
  lowFollowUpPriorities: z._default(z.array(z.string()), [...defaultPolicy.lowFollowUpPriorities]),
  followUpLinkType: z._default(z.string(), defaultPolicy.followUpLinkType),
  remindAtHour: z._default(z.number(), defaultPolicy.remindAtHour),
  managersGroupId: z.optional(z.string()),
  administratorIds: z._default(z.array(z.string()), []),
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
  outsideLabels: z._default(z.array(z.string()), [...defaultPolicy.outsideLabels]),
  outsideComponents: z._default(z.array(z.string()), [...defaultPolicy.outsideComponents]),
  outsideRequestTypes: z._default(z.array(z.string()), [...defaultPolicy.outsideRequestTypes]),
  securityWords: z._default(z.array(z.string()), [...defaultPolicy.securityWords]),
  answerWithinHours: z._default(z.number(), defaultPolicy.answerWithinHours),
  onCall: z._default(onCall, { ...defaultPolicy.onCall, layers: [], fallback: [] }),
  severities: z.strictObject({
    1: severityPolicy(defaultPolicy.severities[1]),
    2: severityPolicy(defaultPolicy.severities[2]),
    3: severityPolicy(defaultPolicy.severities[3]),
  }),
  components: z._default(z.array(component), []),
}) satisfies z.ZodMiniType<Policy>;

export type ReadPolicy =
  | { readonly kind: 'read'; readonly policy: Policy }
  | { readonly kind: 'faulty'; readonly faults: readonly PolicyFault[] };

/** @returns undefined where it has not the shape of one */
export const readOnCall = (given: unknown): Policy['onCall'] | undefined => onCall.safeParse(given).data;

/** Reads the shape only; whether the values will do is for the policy itself to say. */
export function readPolicy(given: unknown): ReadPolicy {
  const read = policy.safeParse(given);
  if (read.success) return { kind: 'read', policy: read.data };
  return { kind: 'faulty', faults: read.error.issues.map(faultOf) };
}

function faultOf(issue: z.core.$ZodIssue): PolicyFault {
  const field = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return { field, text: `There is no such setting: ${issue.keys.map((key) => key.slice(0, 50)).join(', ')}.` };
  return { field, text: 'This setting is missing, or is of the wrong kind.' };
}

const format = 'sev-response-settings';
const file = z.strictObject({ format: z.literal(format), formatVersion: z.literal(1), policy: z.unknown() });

export const settingsFile = (settled: Policy): string =>
  `${JSON.stringify({ format, formatVersion: 1, policy: settled }, null, 2)}\n`;

/** @param text of the file. Faults that have no field of their own stand at `file`. */
export function readSettingsFile(text: string): ReadPolicy {
  const parsed = file.safeParse(parseJson(text));
  if (!parsed.success) return fileFault('This is no file of settings that SEV Response exported.');
  const read = readPolicy(parsed.data.policy);
  if (read.kind === 'read') return read;
  return fileFault(read.faults.map(({ field, text: what }) => `${field || 'policy'}: ${what}`).join(' '));
}

const fileFault = (text: string): ReadPolicy => ({ kind: 'faulty', faults: [{ field: 'file', text }] });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
