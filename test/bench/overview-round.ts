import type { WorkbenchDriver } from '../driver/start-workbench.ts';

/** How long the project page waited for its trends, in milliseconds, by how many closed SEVs there are. */
export interface OverviewLoads {
  readonly sevs: number;
  readonly loadsMs: readonly number[];
}

const slow = { slack: 200, jira: 200, confluence: 200, kvs: 20, queue: 20 };
const fast = { slack: 0, jira: 0, confluence: 0, kvs: 0, queue: 0 };

/** On a site of its own, whose SEVs were closed within a year and counted by the app's first pass. */
export async function timeOverview(site: WorkbenchDriver, sevs: number, times: number): Promise<OverviewLoads> {
  await site.reset();
  await site.latency(fast);
  await site.importSevs({ count: sevs, months: 11 });
  await site.advance(300);
  await site.latency(slow);
  // The first load only warms up.
  await loadTrends(site, sevs);
  const loadsMs: number[] = [];
  for (let time = 0; time < times; time += 1) loadsMs.push(await loadTrends(site, sevs));
  return { sevs, loadsMs };
}

async function loadTrends(site: WorkbenchDriver, sevs: number): Promise<number> {
  const startedAt = performance.now();
  const answer = await site.invoke<{ readonly trends?: { readonly all: { readonly sevs: number } } }>({
    moduleKey: 'sev-project-page',
    functionKey: 'trends',
    payload: { months: 12 },
    as: 'reader',
    extension: { project: { key: 'SEV' } },
  });
  const counted = answer.trends?.all.sevs;
  if (counted !== sevs) throw new Error(`The page counted ${counted} of ${sevs} SEVs.`);
  return performance.now() - startedAt;
}
