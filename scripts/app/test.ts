/**
 * Everything that must hold, in one run: checks, unit tests, the four builds, architecture tests over the built
 * extension, end-to-end tests in real browsers. A failed step does not hide the later ones. The last line is
 * `N passed, N failed`; exits with 1 when anything failed or a suite ran nothing.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { inRoot } from '../lib/paths.mjs';
import { BUILDS, type BuildName, build } from './build.ts';
import { type Counts, report, runChecks } from './checks.ts';
import { tool } from './tool.ts';

/** The part of the JSON report of Vitest that is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

const total: Counts = { passed: 0, failed: 0 };
const started = performance.now();

// The running step gets the signal too; give it a moment to end its browsers, then start no further one.
const stop = () => setTimeout(() => process.exit(143), 2000);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));

title('检查 checks');
add(await runChecks());
title('单元测试 unit tests');
add(await runSuite('unit'));
add(await runSuite('unit-alone'));
title('构建 builds');
add(await runBuilds());
title('架构 architecture (built extension)');
add(await runSuite('architecture'));
title('端到端 end to end (Chromium, Firefox)');
add(await runSuite('e2e'));

process.stdout.write(`\n${((performance.now() - started) / 1000).toFixed(0)} s\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

async function runBuilds(): Promise<Counts> {
  const counts = { passed: 0, failed: 0 };
  for (const name of Object.keys(BUILDS) as BuildName[]) {
    const begun = performance.now();
    const result = await build(name);
    counts[result.code === 0 ? 'passed' : 'failed'] += 1;
    report(BUILDS[name].folder, result, begun);
  }
  return counts;
}

/** Runs one Vitest project. A suite that ran nothing, or broke before counting, is one failure. */
async function runSuite(project: string): Promise<Counts> {
  const file = inRoot('.cache', `report-${project}.json`);
  mkdirSync(inRoot('.cache'), { recursive: true });
  rmSync(file, { force: true });
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await tool('vitest/vitest.mjs', args);
  const summary = readReport(file);
  const passed = summary?.numPassedTests ?? 0;
  // Errors outside of a test (a file that does not load, an unhandled rejection) leave no failed test behind.
  const failed = Math.max(summary?.numFailedTests ?? 0, code === 0 && passed > 0 ? 0 : 1);
  if (passed + (summary?.numFailedTests ?? 0) === 0) process.stdout.write(`✗ ${project}: no test ran\n`);
  return { passed, failed };
}

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

function add(counts: Counts): void {
  total.passed += counts.passed;
  total.failed += counts.failed;
}

function title(text: string): void {
  process.stdout.write(`\n== ${text}\n`);
}
