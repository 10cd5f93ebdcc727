/**
 * The test command: every check and every suite, two side by side, each a line; the output of those that failed; and
 * last one line that counts. With words as arguments, only the steps whose names hold one of them. With `CI` set, those
 * that are slow are left out, and named.
 */
import { runStep, stopAll } from './run-step.ts';
import { schedule } from './schedule.ts';
import { type Step, steps } from './steps.ts';
import { add, type Tally } from './tally.ts';

const words = process.argv.slice(2);
const leftOut = process.env.CI && words.length === 0 ? steps.filter(({ slow }) => slow) : [];
const chosen =
  words.length === 0
    ? steps.filter((step) => !leftOut.includes(step))
    : withThoseBefore(steps.filter(({ name }) => words.some((it) => name.includes(it))));
const started = performance.now();
for (const { name } of leftOut) console.log(`– ${name}: left out on CI; "npm test" runs them`);
let total: Tally = { passed: 0, failed: 0, skipped: 0 };

process.once('SIGINT', () => end(130)).once('SIGTERM', () => end(143));

await schedule(chosen, 2, report, (step) => {
  total = add(total, { passed: 0, failed: 1, skipped: 0 });
  console.log(`✗ ${step.name}: not run, because what it needs failed`);
});
console.log(
  `\n${Math.round((performance.now() - started) / 1000)} s${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function report(step: Step): Promise<boolean> {
  const { passed, failed, skipped, seconds, output } = await runStep(step);
  const counts = step.jest ? `: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}` : '';
  console.log(`${failed > 0 ? '✗' : '✓'} ${step.name}${counts} (${seconds.toFixed(1)} s)`);
  if (failed > 0) console.log(output.trimEnd().replace(/^/gm, '    '));
  total = add(total, { passed, failed, skipped });
  return failed === 0;
}

function end(code: number): never {
  stopAll();
  process.exit(code);
}

function withThoseBefore(wanted: readonly Step[]): readonly Step[] {
  const names = new Set(wanted.flatMap(({ name, after = [] }) => [name, ...after]));
  return steps.filter(({ name }) => names.has(name));
}
