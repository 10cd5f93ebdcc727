import type { PolicyView } from '../../src/contract/policy-view.ts';
import type { Saved, SettingsAnswer } from '../../src/contract/settings-screen.ts';
import type { WorkbenchDriver } from '../driver/start-workbench.ts';

/** Changes the settings as an administrator does on their page. */
export async function settlePolicy(
  workbench: WorkbenchDriver,
  change: (policy: PolicyView) => PolicyView,
): Promise<void> {
  const ask = <Answer>(functionKey: string, payload: unknown) =>
    workbench.invoke<Answer>({ moduleKey: 'sev-settings', functionKey, as: 'administrator', payload });
  const answer = await ask<SettingsAnswer>('view', { changes: 0 });
  if (answer.kind !== 'settings') throw new Error(JSON.stringify(answer));
  const { version, policy } = answer.settings;
  const payload = { requestId: crypto.randomUUID(), from: version, policy: change(policy) };
  expect(await ask<Saved>('save', payload)).toMatchObject({ kind: 'saved' });
}

/** The level of the seeded project that engineers and the reporter of an issue are members of. */
const engineersOnly = '10200';

export const settlePrivateLevel = (workbench: WorkbenchDriver, privateSecurityLevelId = engineersOnly) =>
  settlePolicy(workbench, (policy) => ({ ...policy, privateSecurityLevelId }));

const weeks = 14 * 24 * 60;

/** Nobody is asked after anything for two weeks, for stories that are about other things. */
export const settlePatience = (workbench: WorkbenchDriver) =>
  settlePolicy(workbench, (policy) => ({
    ...policy,
    acceptMinutes: weeks,
    verdictMinutes: weeks - 2,
    verdictNextMinutes: weeks - 1,
    verdictManagersMinutes: weeks,
    severities: {
      1: { ...policy.severities[1], firstUpdateMinutes: weeks, updateEveryMinutes: weeks },
      2: { ...policy.severities[2], firstUpdateMinutes: weeks, updateEveryMinutes: weeks },
      3: { ...policy.severities[3], firstUpdateMinutes: weeks, updateEveryMinutes: weeks },
    },
  }));
