/** What `npm start` runs: works on Node 20, and hands over to `main.ts` on Node 24. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode24 } from './node24.mjs';

const here = dirname(fileURLToPath(import.meta.url));

if (existsSync(join(here, '..', 'node_modules', 'hono'))) run();
else fail('The packages are not installed. Run "npm ci" first.');

function run() {
  let node;
  try {
    node = findNode24();
  } catch (error) {
    return fail(error.message);
  }
  // The channel lets the site notice when this process was killed, so that it does not stay behind holding the port.
  const site = spawn(node, [join(here, 'main.ts'), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => site.kill(signal));
  site.on('error', (error) => fail(`Node 24 at ${node} does not start: ${error.message}`));
  site.on('exit', (code) => process.exit(code ?? 1));
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
