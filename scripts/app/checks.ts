import type { RunResult } from '../lib/run.mjs';
import { lengthFaults } from './length.ts';
import { tool } from './tool.ts';

interface Check {
  readonly name: string;
  run(): Promise<RunResult>;
}

/** Passed and failed tests, or steps that count as one each. */
export interface Counts {
  passed: number;
  failed: number;
}

const WALLED = ['lib', 'components', 'entrypoints', 'scripts', 'test'];
const quiet = { quiet: true };

const CHECKS: readonly Check[] = [
  {
    name: 'format + lint (biome)',
    run: () => tool('@biomejs/biome/bin/biome', ['check', '.', '--max-diagnostics=40', '--error-on-warnings'], quiet),
  },
  { name: 'types (tsc)', run: types },
  {
    name: 'walls and cycles (dependency-cruiser)',
    run: () =>
      tool(
        'dependency-cruiser/bin/dependency-cruise.mjs',
        ['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', ...WALLED],
        quiet,
      ),
  },
  { name: 'dead code (knip)', run: () => tool('knip/bin/knip.js', ['--no-config-hints'], quiet) },
  {
    name: 'file length',
    run: async () => {
      const faults = lengthFaults();
      return { code: faults.length === 0 ? 0 : 1, output: faults.join('\n') };
    },
  },
];

/** Runs every check: one line each, and the output of those that fail. */
export async function runChecks(): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0 };
  for (const check of CHECKS) {
    const started = performance.now();
    const result = await check.run();
    counts[result.code === 0 ? 'passed' : 'failed'] += 1;
    report(check.name, result, started);
  }
  return counts;
}

/** One line for a finished step, and its output when it failed. `started` as of `performance.now()`. */
export function report(name: string, { code, output }: RunResult, started: number): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
  if (code !== 0) process.stdout.write(`${output.trim()}\n`);
}

/** WXT generates part of the types; a fresh clone or a new entrypoint needs them anew. */
async function types(): Promise<RunResult> {
  const prepared = await tool('wxt/bin/wxt.mjs', ['prepare'], quiet);
  return prepared.code === 0 ? tool('typescript/bin/tsc', ['--noEmit'], quiet) : prepared;
}
