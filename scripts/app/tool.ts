import { inRoot, PINNED_NODE } from '../lib/paths.mjs';
import { type RunOptions, type RunResult, run } from '../lib/run.mjs';

/** Runs a tool from node_modules (a path inside it) on the pinned Node. */
export function tool(script: string, args: readonly string[], options?: RunOptions): Promise<RunResult> {
  return run(PINNED_NODE, [inRoot('node_modules', script), ...args], options);
}
