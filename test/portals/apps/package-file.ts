import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Answer } from './spec.ts';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  svg: 'image/svg+xml',
};

/** A file beside another one of an installed package, for systems that load their scripts as they come; undefined when there is none. */
export async function packageFile(beside: string, path: string): Promise<Answer | undefined> {
  const type = TYPES[path.split('.').at(-1) ?? ''];
  if (!type || path.includes('..')) return undefined;
  const file = fileURLToPath(new URL(path, beside));
  const body = await readFile(file).catch(() => undefined);
  return body && { type, body };
}
