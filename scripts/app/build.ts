import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inRoot, ROOT } from '../lib/paths.mjs';
import type { RunResult } from '../lib/run.mjs';
import { tool } from './tool.ts';

const DEMO = 'wxt.demo.config.ts';

/** The builds: which browser, which mode, where the result lies. */
export const BUILDS = Object.freeze({
  chrome: { args: ['build'], folder: '.output/chrome-mv3' },
  firefox: { args: ['build', '-b', 'firefox'], folder: '.output/firefox-mv3' },
  chromeDemo: { args: ['build', '-c', DEMO], folder: '.output/chrome-mv3-demo' },
  firefoxDemo: { args: ['build', '-b', 'firefox', '-c', DEMO], folder: '.output/firefox-mv3-demo' },
});

/** Name of a build. */
export type BuildName = keyof typeof BUILDS;

const SOURCES = [
  'components',
  'entrypoints',
  'lib',
  'public',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'wxt.config.ts',
  DEMO,
];

/** Whether a result of this build lies there, made from the very sources that lie here now. */
export function isCurrent(name: BuildName): boolean {
  const stamp = stampOf(name);
  if (!existsSync(stamp) || !existsSync(inRoot(BUILDS[name].folder, 'manifest.json'))) return false;
  return readFileSync(stamp, 'utf8') === hashOfSources();
}

/** Builds, and notes from which sources. */
export async function build(name: BuildName): Promise<RunResult> {
  const hash = hashOfSources();
  const result = await tool('wxt/bin/wxt.mjs', BUILDS[name].args, {
    quiet: true,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  mkdirSync(inRoot('.cache'), { recursive: true });
  writeFileSync(stampOf(name), result.code === 0 ? hash : '');
  return result;
}

function stampOf(name: BuildName): string {
  return inRoot('.cache', `build-${name}`);
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => filesIn(inRoot(source)))) {
    hash
      .update(`${relative(ROOT, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  return hash.digest('hex');
}

/** The file itself, or every file below the folder but its unit tests, in a fixed order. */
function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
