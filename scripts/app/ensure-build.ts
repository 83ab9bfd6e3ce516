import { mkdirSync } from 'node:fs';
import { inRoot } from '../lib/paths.mjs';
import { ScriptError, say } from '../lib/say.mjs';
import { build, isCurrent } from './build.ts';

/** Builds the demo extension unless what lies there was made from the present sources. Throws a `ScriptError` on failure. */
export async function ensureDemoBuild(): Promise<void> {
  // Whoever names a build of their own wants that one.
  if (process.env.SUIXING_BUILD || isCurrent('chromeDemo')) return;
  say('构建扩展', 'building the extension');
  mkdirSync(inRoot('.cache'), { recursive: true });
  const { code, output } = await build('chromeDemo');
  if (code !== 0) throw new ScriptError(`构建失败 | the build failed\n${output.trim()}`);
}
