import { kvs } from '@forge/kvs';
import * as z from 'zod';
import { defaultPolicy, type Policy, type SeverityPolicy } from '../../domain/policy';
import type { Policies } from '../../ports/policies';

const ids = z.array(z.string());

/** Each part may be missing: it was not settled, or not known yet when the policy was stored. */
const severityPolicy = (initially: SeverityPolicy) =>
  z
    .object({
      inviteUserIds: ids.default([...initially.inviteUserIds]),
      inviteGroupIds: ids.default([...initially.inviteGroupIds]),
      firstUpdateMinutes: z.number().default(initially.firstUpdateMinutes),
      updateEveryMinutes: z.number().default(initially.updateEveryMinutes),
      tellStakeholders: z.boolean().default(initially.tellStakeholders),
    })
    .prefault({});

const policySchema = z.object({
  stakeholderChannelId: z.string().optional(),
  timelineReaction: z.string().default(defaultPolicy.timelineReaction),
  archiveAfterHours: z.number().default(defaultPolicy.archiveAfterHours),
  severities: z
    .object({
      1: severityPolicy(defaultPolicy.severities[1]),
      2: severityPolicy(defaultPolicy.severities[2]),
      3: severityPolicy(defaultPolicy.severities[3]),
    })
    .prefault({}),
}) satisfies z.ZodType<Policy>;

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
