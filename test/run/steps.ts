/** One line of the test run: a program that succeeds or fails. */
export interface Step {
  readonly name: string;
  /** A JavaScript program (run by this Node) and its arguments. */
  readonly run: readonly string[];
  /** Names of the steps that must have succeeded before. */
  readonly after?: readonly string[];
  /** A Jest project counts its tests; any other step counts as one check. */
  readonly jest?: true;
  readonly limitSeconds?: number;
  /** Left out by continuous integration, which has ten minutes, and only there. */
  readonly slow?: true;
}

const tsc = 'node_modules/typescript/bin/tsc';

const typeCheck = (room: string, project: string): Step => ({
  name: `types of ${room}`,
  run: [tsc, '--noEmit', '-p', project],
});

const jest = (project: string, about: string, rest: Partial<Step> = {}): Step => ({
  name: about,
  run: [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    project,
  ],
  jest: true,
  ...rest,
});

const built = ['Forge’s bundler, screens and page'];

/** In the order in which they start: the long ones first, so that the short ones fill the gaps. */
export const steps: readonly Step[] = [
  { name: 'Forge’s bundler, screens and page', run: ['test/run/build.ts'] },
  jest('workbench', 'workbench tests', { limitSeconds: 420 }),
  jest('e2e', 'end-to-end tests', { after: built, limitSeconds: 540 }),
  jest('stories', 'end-to-end stories', { after: built, limitSeconds: 540 }),
  jest('long-stories', 'long end-to-end stories', { after: built, limitSeconds: 540, slow: true }),
  jest('browser', 'walk in a browser', { after: built, limitSeconds: 420 }),
  { name: 'Forge’s linter', run: ['--max-semi-space-size=128', 'test/checks/forge-lint.ts'] },
  jest('unit', 'unit and contract tests'),
  jest('static', 'screen tests'),
  typeCheck('the app', 'tsconfig.json'),
  typeCheck('the screens', 'static/tsconfig.json'),
  typeCheck('the workbench', 'workbench/tsconfig.json'),
  typeCheck('the page', 'workbench/page/tsconfig.json'),
  typeCheck('the frame host', 'workbench/page/frame-host/tsconfig.json'),
  typeCheck('the app’s tests', 'test/tsconfig.json'),
  typeCheck('the workbench’s tests', 'test/workbench/tsconfig.json'),
  {
    name: 'lint and format',
    run: [
      'node_modules/@biomejs/biome/bin/biome',
      'ci',
      '--error-on-warnings',
      '--diagnostic-level=warn',
      '--colors=off',
    ],
  },
  {
    name: 'import boundaries',
    run: ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'src', 'static', 'workbench', 'test'],
  },
  { name: 'dead code', run: ['node_modules/knip/bin/knip.js'] },
  { name: 'handlers', run: ['test/checks/handlers.ts'] },
  { name: 'names', run: ['test/checks/names.ts'] },
  { name: 'lock file', run: ['test/checks/lock-file.ts'] },
  { name: 'screen sizes', run: ['test/checks/screen-sizes.ts'], after: built },
];
