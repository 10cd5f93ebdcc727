import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readAppManifest } from '../site/app-manifest.ts';
import type { BuildStep } from './build-step.ts';
import { runTool } from './run-tool.ts';

/** The app's Custom UI screens, built as for `forge deploy`. */
export function screensStep(root: string, signal: AbortSignal): BuildStep {
  const folders = (readAppManifest(root).resources ?? []).map(({ path }) => path);
  return {
    name: 'the screens',
    inputs: ['package-lock.json', 'manifest.yml', 'static', 'src/contract'],
    outputs: folders
      .filter((path) => existsSync(join(root, dirname(path), 'index.html')))
      .map((path) => join(path, 'index.html')),
    run: () => runTool({ command: ['static/build.mjs'], cwd: root, signal }),
  };
}
