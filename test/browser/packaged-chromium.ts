import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findNode24 } from '../../workbench/node24.mjs';
import { claimInTurn } from '../../workbench/server/claim-state.ts';

const root = join(import.meta.dirname, '..', '..');
const workplace = join(root, '.workbench', 'browser');

/**
 * The Chromium for Linux of the package `@sparticuz/chromium`, unpacked. The package itself takes any file of the right
 * name for a whole one, also while another process still writes it: so it unpacks aside, one process at a time, and
 * what is whole gets its name. @returns the path of the program
 */
export async function packagedChromium(): Promise<string> {
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8'),
  );
  const unpacked = join(workplace, `chromium-${version}`);
  const release = await claimInTurn(workplace, 'turn');
  try {
    if (!existsSync(unpacked)) await unpackInto(unpacked);
  } finally {
    release();
  }
  return join(unpacked, 'chromium');
}

async function unpackInto(folder: string): Promise<void> {
  const aside = `${folder}-unpacking`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  const program = join(import.meta.dirname, 'unpack-chromium.ts');
  await promisify(execFile)(findNode24(), [program], { env: { ...process.env, NODE_OPTIONS: '', TMPDIR: aside } });
  renameSync(aside, folder);
}
