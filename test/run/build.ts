/** Builds what the tests drive: the bundle by Forge's own bundler, which type-checks it too, the screens and the page. */
import { join } from 'node:path';
import { build } from '../../workbench/build/build.ts';

const appDirectory = join(import.meta.dirname, '..', '..');
await build({ appDirectory, bundler: 'forge', skip: false, signal: new AbortController().signal });
