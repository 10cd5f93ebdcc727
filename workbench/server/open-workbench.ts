import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createConfluence } from '../confluence/create-confluence.ts';
import { createForgeHost } from '../forge/create-forge-host.ts';
import { createJira } from '../jira/create-jira.ts';
import { readAppManifest } from '../site/app-manifest.ts';
import { siteClock } from '../site/clock.ts';
import { cloudId, type Site } from '../site/site.ts';
import { openStore, type Store } from '../site/store.ts';
import { createSlack } from '../slack/create-slack.ts';
import { appVariables } from './app-variables.ts';
import { notingUnmodelled, type UnmodelledLog, unmodelledLog } from './unmodelled.ts';
import type { Workbench } from './workbench.ts';

export interface Place {
  readonly origin: string;
  readonly appDirectory: string;
  readonly stateDirectory: string;
  readonly fresh: boolean;
  /** The app's back end as one file. */
  readonly bundleFile: string;
}

type Parts = Pick<Workbench, 'site' | 'jira' | 'confluence' | 'slack' | 'forge'>;

/** Opens the site as it was left, or newly seeded when it is fresh or was never there, and starts the app's platform. */
export async function openWorkbench(place: Place): Promise<Workbench> {
  const unmodelled = unmodelledLog();
  const parts = await createParts(place, openStateIn(place), unmodelled);
  const { site, jira, confluence, slack, forge } = parts;
  furnish(parts);
  await forge.start();
  return {
    site,
    jira: notingUnmodelled(jira, unmodelled),
    confluence: notingUnmodelled(confluence, unmodelled),
    slack: notingUnmodelled(slack, unmodelled),
    forge,
    unmodelled,
    reset: async ({ withoutVariables = false } = {}) => {
      forge.halt();
      site.store.clear();
      await slack.reset();
      furnish(parts, withoutVariables);
      await forge.reset();
    },
    close: async () => {
      await forge.stop();
      await slack.stop();
      site.store.close();
    },
  };
}

function openStateIn({ stateDirectory, fresh }: Place): Store {
  const file = join(stateDirectory, 'site.sqlite');
  if (fresh) for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  return openStore(file);
}

/** The products call the app through the Forge host, which is why it is made first and reaches them later. */
async function createParts(
  { origin, appDirectory, bundleFile }: Place,
  store: Store,
  unmodelled: UnmodelledLog,
): Promise<Parts> {
  const manifest = readAppManifest(appDirectory);
  const ground = { origin, cloudId, appDirectory, store, clock: siteClock(store), manifest };
  const onUnmodelled = (what: string) => unmodelled.note({ by: 'app', what });
  const forge = createForgeHost(ground, { bundleFile, onUnmodelled });
  const site: Site = { ...ground, app: forge };
  return {
    site,
    forge,
    jira: createJira(site),
    confluence: createConfluence(site),
    slack: await createSlack(site, { deliveries: forge.deliveries }),
  };
}

/** Seeds what is empty, and hands the app what an administrator would have set up for it. */
function furnish({ jira, confluence, slack, forge }: Parts, withoutVariables = false): void {
  jira.seed();
  confluence.seed();
  const variables = withoutVariables ? {} : appVariables(slack.facts(), jira.facts(), confluence.facts());
  forge.connect({ jira, confluence, slack, variables });
}
