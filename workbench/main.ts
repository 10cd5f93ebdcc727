/** Builds what is out of date, opens the local site and serves it. `npm start` comes here through `start.mjs`. */
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { build } from './build/build.ts';
import { claim } from './server/claim-state.ts';
import { createServer } from './server/create-server.ts';
import { listenOnLoopback } from './server/listen.ts';
import { openWorkbench } from './server/open-workbench.ts';
import { readSettings } from './server/settings.ts';
import { stopper } from './server/stopper.ts';

const appDirectory = join(import.meta.dirname, '..');
const stopping = stopper();

try {
  await serve();
} catch (error) {
  if (!stopping.signal.aborted) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

async function serve(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env, appDirectory);
  let answer: (request: Request, env: object) => Response | Promise<Response> = () =>
    new Response('The workbench is starting', { status: 503 });
  const listener = getRequestListener((request, env) => answer(request, env), { overrideGlobalObjects: false });
  const { port, close } = await listenOnLoopback(settings.port, listener);
  stopping.atStop(close);
  const release = claim(settings.stateDirectory, 'site');
  if (!release)
    throw new Error(
      `Another workbench runs on the state in ${settings.stateDirectory}. Stop it, or name another directory in WORKBENCH_STATE.`,
    );
  stopping.atStop(release);
  const { stateDirectory, fresh, bundler } = settings;
  const bundleFile = await build({ appDirectory, bundler, skip: !settings.build, signal: stopping.signal });
  const origin = `http://localhost:${port}`;
  const workbench = await openWorkbench({ origin, appDirectory, stateDirectory, fresh, bundleFile });
  stopping.atStop(workbench.close);
  const server = createServer(workbench);
  answer = (request, env) => server.fetch(request, env);
  console.log(`Workbench ready: ${origin}`);
}
