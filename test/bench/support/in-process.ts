import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Run a module of `test/bench/in-node/` in a process of its own, warmed by nothing else; what it printed, as JSON. */
export async function inProcess<T>(file: string, ...args: readonly string[]): Promise<T> {
  const path = fileURLToPath(new URL(`../in-node/${file}`, import.meta.url));
  const { stdout } = await run(process.execPath, ['--expose-gc', path, ...args], { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as T;
}
