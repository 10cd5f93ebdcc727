/** Runs a TypeScript program of the tests on Node 24, from Node 20 too: `node test/run/on-node-24.mjs <program> …`. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findNode24 } from '../../workbench/node24.mjs';

const root = join(import.meta.dirname, '..', '..');

if (existsSync(join(root, 'node_modules', 'jest'))) {
  const program = spawn(findNode24(), process.argv.slice(2), { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => program.kill(signal));
  program.on('exit', (code) => process.exit(code ?? 1));
} else {
  console.error('The packages are not installed. Run "npm ci" first.');
  process.exitCode = 1;
}
