import type { WorkbenchDriver } from '../driver/start-workbench.ts';

/** The level of the seeded project that engineers and the reporter of an issue are members of. */
const engineersOnly = '10200';

/** As the team's administrator settled it. */
export const settlePrivateLevel = (workbench: WorkbenchDriver, privateSecurityLevelId = engineersOnly) =>
  workbench.store('policy', { privateSecurityLevelId });
