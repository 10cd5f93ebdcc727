import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findNode24 } from '../../workbench/node24.mjs';
import { claimInTurn } from '../../workbench/server/claim-state.ts';

const root = join(import.meta.dirname, '..', '..');
const workplace = join(root, '.workbench', 'browser');

/**
 * The Chromium for Linux of the package `@sparticuz/chromium`, unpacked, with the font that comes with it. The package
 * itself takes any file of the right name for a whole one, also while another process still writes it: so it unpacks
 * aside, one process at a time, and what is whole gets its name.
 */
export async function packagedChromium(): Promise<{ readonly executablePath: string; readonly fontSettings: string }> {
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
  return { executablePath: join(unpacked, 'chromium'), fontSettings: join(unpacked, 'fonts.conf') };
}

async function unpackInto(folder: string): Promise<void> {
  const aside = `${folder}-unpacking`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  const program = join(import.meta.dirname, 'unpack-chromium.ts');
  await promisify(execFile)(findNode24(), [program], { env: { ...process.env, NODE_OPTIONS: '', TMPDIR: aside } });
  writeFileSync(join(aside, 'fonts.conf'), fontSettingsFor(folder));
  renameSync(aside, folder);
}

/** A machine may have no font at all, and each that has some has others: the packaged one goes before them. */
const fontSettingsFor = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer>
    <family>DejaVu Sans Mono</family><family>Liberation Mono</family><family>Noto Sans Mono</family>
  </prefer></alias>
</fontconfig>
`;
