// Which room may import which: the direction of data through the app, as ARCHITECTURE.md draws it.

const only = (name, from, ...allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed, dependencyTypesNot: ['type-only'] },
});

/** Type-only imports are dependencies too: this holds them to the same list. */
const strictly = (name, from, ...allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

const node_modules = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})(/|$)`;
const vendors = {
  forge: ['@forge/[^/]+', 'forge__[^/]+'],
  slack: ['@slack/[^/]+'],
};
const parsing = ['zod'];

/** An adapter's folder: itself, the ports it implements, one vendor's packages, and what Node brings. */
const oneVendor = (name, from, packages, ...besides) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: {
    pathNot: [
      '^src/adapters/$1/',
      '^src/(ports|domain)/',
      '^src/errors\\.ts$',
      ...besides,
      node_modules(...packages, ...parsing),
    ],
    dependencyTypesNot: ['core'],
  },
});

module.exports = {
  forbidden: [
    strictly('domain-imports-only-domain', '^src/domain/', '^src/domain/'),
    strictly('ports-import-only-domain', '^src/ports/', '^src/(ports|domain)/'),
    strictly(
      'documents-import-only-domain-and-types',
      '^src/documents/',
      '^src/(documents|domain)/',
      node_modules('@slack/types'),
    ),
    only('documents-use-packages-for-types-only', '^src/documents/', '^src/'),
    strictly(
      'use-cases-know-no-vendor',
      '^src/use-cases/',
      '^src/(use-cases|domain|ports|documents)/',
      '^src/errors\\.ts$',
    ),
    strictly('contract-imports-only-contract', '^src/contract/', '^src/contract/'),
    // Jira and Confluence have no client package of their own: they are reached through Forge's.
    oneVendor('forge-jira-and-confluence-adapters-use-forge', '^src/adapters/(forge|jira|confluence)/', vendors.forge),
    oneVendor('slack-adapter-uses-slack', '^src/adapters/(slack)/', vendors.slack, '^slack-app-manifest\\.json$'),
    {
      name: 'entry-gets-adapters-from-compose',
      severity: 'error',
      from: { path: '^src/entry/' },
      to: { path: '^src/adapters/' },
    },
    {
      name: 'entry-runs-use-cases-of-compose',
      severity: 'error',
      comment: 'A type of a use case may be named; the use case itself comes from compose.ts.',
      from: { path: '^src/entry/' },
      to: { path: '^src/use-cases/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-entry-and-index-reach-compose',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(entry/|index\\.ts$|compose)' },
      to: { path: '^src/compose' },
    },
    {
      name: 'nobody-imports-entry-but-index',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(entry/|index\\.ts$)' },
      to: { path: '^src/entry/' },
    },
    {
      name: 'screens-know-only-the-contract',
      severity: 'error',
      from: { path: '^static/' },
      to: { path: '^src/', pathNot: '^src/contract/' },
    },
    {
      name: 'screens-know-the-contract-by-type',
      severity: 'error',
      from: { path: '^static/' },
      to: { path: '^src/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'app-knows-nothing-of-the-workbench',
      severity: 'error',
      from: { path: '^(src|static)/' },
      to: { path: '^(workbench|test)/' },
    },
    {
      name: 'app-knows-nothing-of-the-screens',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^static/' },
    },
    {
      name: 'workbench-knows-the-app-as-its-bundle',
      severity: 'error',
      from: { path: '^workbench/' },
      to: { path: '^(src|static|test)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^(src|static|test)/' },
      to: { circular: true },
    },
    {
      name: 'no-cycles-when-run',
      severity: 'error',
      comment: 'In the workbench two files may name each other’s types.',
      from: { path: '^workbench/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-packages-in-the-app',
      severity: 'error',
      comment: 'What ships is listed under dependencies; screens are bundled by Vite and may use what is built in.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(static|workbench)/.*dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.cjs', '.js', '.json'],
    },
  },
};
