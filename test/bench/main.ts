/** `npm run bench`: measures the app on a workbench with slow products, and writes `docs/benchmark.md`. */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleFileOf } from '../../workbench/build/bundle-step.ts';
import { weighScreens } from '../checks/screen-weight.ts';
import { startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { timeBundleLoads } from './bundle-load.ts';
import { type ColdAck, timeColdAcks } from './cold-round.ts';
import { timeOverview } from './overview-round.ts';
import { benchmarkPage } from './report.ts';
import type { Results } from './results.ts';
import { runSev, type Sample } from './sev-round.ts';

const rounds = Number(process.argv[2] ?? 10);
const coldRounds = Math.ceil(rounds / 2);
const bundleFile = resolve(bundleFileOf('forge'));

console.log('Starting a workbench with the bundle of Forge’s own bundler …');
const workbench = await startWorkbench({ bundle: 'forge' });
try {
  const page = benchmarkPage(await measureAll(workbench));
  mkdirSync('docs', { recursive: true });
  writeFileSync(join('docs', 'benchmark.md'), page);
  console.log(`\n${page}`);
} finally {
  await workbench.stop();
}

async function measureAll(site: WorkbenchDriver): Promise<Results> {
  const overviews = [await timeOverview(site, 10, rounds), await timeOverview(site, 10_000, rounds)];
  await site.reset();
  await site.latency({ slack: 200, jira: 200, confluence: 200, kvs: 20, queue: 20 });
  // The first round only warms up.
  await runSev(site, 0);
  const samples: Sample[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    await leaveSlackInPeace(site);
    samples.push(...(await runSev(site, round)));
    console.log(`Round ${round} of ${rounds}`);
  }
  const coldAcks: ColdAck[] = [];
  for (let round = 1; round <= coldRounds; round += 1) {
    await leaveSlackInPeace(site);
    coldAcks.push(await timeColdAcks(site, bundleFile, round));
  }
  return {
    rounds,
    samples,
    coldAcks,
    overviews,
    bundleLoadsMs: timeBundleLoads(bundleFile, 10),
    bundleBytes: statSync(bundleFile).size,
    screens: weighScreens(),
  };
}

/** A round sets six topics, of which Slack takes twenty a minute; people are slower. https://docs.slack.dev/apis/web-api/rate-limits/ */
async function leaveSlackInPeace(site: WorkbenchDriver): Promise<void> {
  await site.advance(60);
  await site.idle();
}
