import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '@forge/kvs';
import type { Policies, PolicyChange } from '../../ports/policies';
import { type StoredPolicy, storedChange, storedPolicy } from './policy-schema';

/** The entity of `manifest.yml`: conditions, which keep one save from overwriting another, work on entities alone. */
const entityName = 'team-policy';
const key = 'current';
const changeKey = (version: number): string => `policy-change:${version}`;

export function kvsPolicies(): Policies {
  let reading: Promise<StoredPolicy> | undefined;
  return {
    async current() {
      reading ??= read();
      return (await reading).policy;
    },
    settled: read,
    async settle(policy, change) {
      const { version, requestId } = change;
      const settled = await replace({ version, requestId, policy }, change);
      reading = undefined;
      return settled;
    },
    async changes(version, most) {
      const versions = Array.from({ length: Math.min(version, most) }, (_, index) => version - index);
      const stored = await Promise.all(versions.map((each) => kvs.get<unknown>(changeKey(each))));
      return stored.flatMap((change) => (change === undefined ? [] : [storedChange.parse(change)]));
    },
  };
}

const read = async (): Promise<StoredPolicy> =>
  storedPolicy.parse((await kvs.entity<unknown>(entityName).get(key)) ?? {});

/** A save whose answer was lost is found by its request id; any other version that stands there is somebody else's. */
async function replace(next: StoredPolicy, change: PolicyChange): Promise<'settled' | 'overtaken'> {
  if (next.version === 1) await begin();
  try {
    await kvs
      .transact()
      .set(key, next, {
        entityName,
        conditions: new Filter<StoredPolicy>().and('version', FilterConditions.equalTo(next.version - 1)),
      })
      .set(changeKey(next.version), change)
      .execute();
    return 'settled';
  } catch (error) {
    const now = await read();
    if (now.requestId === next.requestId) return 'settled';
    if (now.version >= next.version) return 'overtaken';
    throw error;
  }
}

/** Puts the defaults there, for the first save to be compared with. */
async function begin(): Promise<void> {
  try {
    await kvs.entity<StoredPolicy>(entityName).set(key, storedPolicy.parse({}), { keyPolicy: 'FAIL_IF_EXISTS' });
  } catch (error) {
    if (!(error instanceof ForgeKvsAPIError) || error.code !== 'KEY_ALREADY_EXISTS') throw error;
  }
}
