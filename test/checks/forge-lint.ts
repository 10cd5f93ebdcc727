/**
 * Holds `manifest.yml` and `src` against Forge's own linter, as `forge deploy` does, without an account. Where
 * Atlassian's OpenAPI documents lie in `../shared/specs`, the scope of every REST call in the source is checked too.
 */
import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LintResult, lint, parseSourceFile } from '@forge/lint';
import { parse } from 'yaml';

const specs = join('..', 'shared', 'specs');
const noPaths = 'test/checks/no-paths.json';
const spec = (name: string) => (existsSync(join(specs, name)) ? join(specs, name) : noPaths);

// The linter's own switches: https://www.npmjs.com/package/@forge/lint, out/lint/linters/permission-linter.
Object.assign(process.env, {
  USE_LOCAL_SWAGGER: '1',
  LOCAL_JIRA_SWAGGER: spec('jira-v3.json'),
  LOCAL_CONF_SWAGGER: spec('confluence-v1.json'),
  LOCAL_CONF_V2_SWAGGER: spec('confluence-v2.json'),
  LOCAL_JSM_SWAGGER: noPaths,
  LOCAL_JSW_SWAGGER: noPaths,
  LOCAL_BB_SWAGGER: noPaths,
});

type LintArguments = Parameters<typeof lint>;

/** What Atlassian's server would say; @see https://developer.atlassian.com/platform/forge/changelog/#CHANGE-3209 */
const platform = { getDeprecatedRuntimes: async () => ['nodejs16.x', 'nodejs18.x', 'nodejs20.x'] };

const files = globSync('src/**/*.{ts,tsx}');
const manifest = parse(await readFile('manifest.yml', 'utf8')) as LintArguments[1];
const logger = { info: () => {} };
const read: string[] = [];
const results = await lint(files, manifest, 'development', logger, platform as unknown as LintArguments[4], {
  linter: { mode: 'client-side' },
  parseFunction: (file, parser) => {
    read.push(file);
    return parseSourceFile(file, parser);
  },
});

// The linter skips, silently, what the globs under "include" in tsconfig.json do not match as files.
const skipped = files.filter((file) => !read.includes(file)).map((file) => `${file}: not linted, see tsconfig.json`);
const complaints = [...results.flatMap(problems), ...skipped];
for (const complaint of complaints) console.log(complaint);
if (complaints.length > 0) process.exitCode = 1;
else console.log(`No problem in manifest.yml and ${read.length} source files.`);

function problems(result: LintResult): readonly string[] {
  const all = [...result.errors, ...result.warnings, ...result.approvals];
  return all.map((rule) => `${result.file}:${rule.line}:${rule.column} ${rule.class}: ${rule.message}`);
}
