export interface RunResult {
  readonly code: number;
  readonly output: string;
}
export interface RunOptions {
  readonly quiet?: boolean;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly shell?: boolean;
}
export function run(command: string, args: readonly string[], options?: RunOptions): Promise<RunResult>;
export function npm(args: readonly string[], options?: RunOptions): Promise<RunResult>;
export function onPinnedNode(script: string, args?: readonly string[]): Promise<number>;
