import type { BuildStep } from './build-step.ts';
import { runTool } from './run-tool.ts';

/** The page for a person. */
export function pageStep(root: string, signal: AbortSignal): BuildStep {
  return {
    name: 'the page',
    inputs: ['package-lock.json', 'workbench/page', 'workbench/site', 'workbench/forge/forge-host.ts'],
    outputs: ['workbench/page/dist/index.html'],
    run: () =>
      runTool({
        command: [
          'node_modules/vite/bin/vite.js',
          'build',
          'workbench/page',
          '--config',
          'workbench/page/vite.config.ts',
        ],
        cwd: root,
        signal,
      }),
  };
}
