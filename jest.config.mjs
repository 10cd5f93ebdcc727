import { spawnSync } from 'node:child_process';
import vm from 'node:vm';
import { findNode24 } from './workbench/node24.mjs';

const root = import.meta.dirname;

// The tests are ES modules on Node 24, as the workbench is; Jest needs a flag for that, and the flag a new process.
if (!vm.SourceTextModule) {
  const again = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', ...process.argv.slice(1)];
  process.exit(spawnSync(findNode24(), again, { stdio: 'inherit' }).status ?? 1);
}

const transform = { '\\.tsx?$': '@swc/jest' };
const esModules = { transform, extensionsToTreatAsEsm: ['.ts', '.tsx'], testEnvironment: 'node' };

/** A project per kind of test: `npx jest --selectProjects unit`. The screens alone are CommonJS, for `jest.mock`. */
const project = (displayName, folders, environment) => ({
  ...environment,
  displayName,
  rootDir: root,
  roots: ['<rootDir>/test'],
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
});

export default {
  maxWorkers: 2,
  // A guard against hanging, not a measure: a loaded machine may take long to start a site.
  testTimeout: 120_000,
  projects: [
    project(
      'unit',
      ['domain', 'documents', 'use-cases', 'adapters', 'entry', 'contracts', 'checks', 'run', 'bench'],
      esModules,
    ),
    project('static', ['static'], {
      transform,
      testEnvironment: 'jsdom',
      moduleNameMapper: { '\\.css$': '<rootDir>/test/run/no-style.cjs' },
    }),
    project('workbench', ['workbench'], esModules),
    project('e2e', ['e2e'], esModules),
    project('stories', ['stories'], esModules),
    project('long-stories', ['long-stories'], esModules),
    project('browser', ['browser'], esModules),
  ],
};
