import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { claimInTurn } from '../server/claim-state.ts';
import { runIfOutOfDate } from './build-step.ts';
import { type Bundler, bundleFileOf, bundleStep } from './bundle-step.ts';
import { pageStep } from './page-step.ts';
import { screensStep } from './screens-step.ts';

export interface Build {
  readonly appDirectory: string;
  readonly bundler: Bundler;
  /** Takes what is there, however old. */
  readonly skip: boolean;
  readonly signal: AbortSignal;
}

/**
 * Builds the back end's bundle, the screens and the page where they are missing or older than their sources. Sites that
 * start side by side wait for one another here. @returns the file of the bundle
 */
export async function build({ appDirectory, bundler, skip, signal }: Build): Promise<string> {
  const bundleFile = join(appDirectory, bundleFileOf(bundler));
  if (!skip) await buildInTurn(appDirectory, bundler, signal);
  if (!existsSync(bundleFile)) throw new Error('The app is not built yet. Start once without --no-build.');
  return bundleFile;
}

async function buildInTurn(root: string, bundler: Bundler, signal: AbortSignal): Promise<void> {
  const workplace = join(root, '.workbench', 'build');
  const release = await claimInTurn(workplace, 'turn');
  try {
    for (const step of [bundleStep(root, bundler, signal), screensStep(root, signal), pageStep(root, signal)]) {
      if (await runIfOutOfDate(step, root, join(workplace, 'made-from'))) console.log(`Built ${step.name}`);
    }
  } finally {
    release();
  }
}
