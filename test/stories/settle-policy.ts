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
