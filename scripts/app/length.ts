import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inRoot, ROOT } from '../lib/paths.mjs';

/** Most lines a source file may have. */
const MAX_LINES = 300;

/** Files that may be longer, each with its reason. A file that no longer needs its place here fails the check too. */
const ALLOWED: Readonly<Record<string, string>> = Object.freeze({});

const FOLDERS = ['components', 'entrypoints', 'lib', 'scripts', 'test'];
const SOURCE = /\.(ts|tsx|mts|mjs|js|css)$/;

/** What is wrong with the length of files, one sentence each; empty when all is well. */
export function lengthFaults(): string[] {
  const lengths = new Map(
    FOLDERS.flatMap((folder) => sourceFiles(inRoot(folder))).map((path) => [nameOf(path), countLines(path)]),
  );
  const tooLong = [...lengths]
    .filter(([path, lines]) => lines > MAX_LINES && !ALLOWED[path])
    .map(
      ([path, lines]) =>
        `${path}: ${lines} lines, at most ${MAX_LINES}. Split it by concept, or list it in scripts/app/length.ts with a reason.`,
    );
  const needless = Object.keys(ALLOWED)
    .filter((path) => (lengths.get(path) ?? 0) <= MAX_LINES)
    .map((path) => `${path}: no longer above ${MAX_LINES} lines. Remove it from scripts/app/length.ts.`);
  return [...tooLong, ...needless];
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function nameOf(path: string): string {
  return relative(ROOT, path).replaceAll('\\', '/');
}

function countLines(path: string): number {
  return readFileSync(path, 'utf8').trimEnd().split('\n').length;
}
