import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import { defaultPolicy, type Policy, type SeverityPolicy } from '../../domain/policy';
import type { Policies } from '../../ports/policies';

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
    }),
    {},
  );

const policySchema = z.object({
  stakeholderChannelId: z.optional(z.string()),
  timelineReaction: z._default(z.string(), defaultPolicy.timelineReaction),
  archiveAfterHours: z._default(z.number(), defaultPolicy.archiveAfterHours),
  severities: z.prefault(
    z.object({
      1: severityPolicy(defaultPolicy.severities[1]),
      2: severityPolicy(defaultPolicy.severities[2]),
      3: severityPolicy(defaultPolicy.severities[3]),
    }),
    {},
  ),
}) satisfies z.ZodMiniType<Policy>;

const key = 'policy';

export function kvsPolicies(): Policies {
  let reading: Promise<Policy> | undefined;
  return {
    current() {
      reading ??= read();
      return reading;
    },
    async save(policy) {
      await kvs.set(key, policy);
      reading = Promise.resolve(policy);
    },
  };
}

const read = async (): Promise<Policy> => policySchema.parse((await kvs.get(key)) ?? {});
