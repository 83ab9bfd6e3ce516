import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Rollup } from 'vite';

/** A system's script and style sheet. */
export interface Bundle {
  readonly js: string;
  readonly css: string;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const CACHE = join(ROOT, '.cache', 'portals');
const running = new Map<string, Promise<Bundle>>();

/** Bundle a system's module with the packages it uses. Kept on disk until one of its sources or the lock file changes. */
export function bundleApp(entry: URL): Promise<Bundle> {
  const path = fileURLToPath(entry);
  const known = running.get(path) ?? read(path);
  running.set(path, known);
  known.catch(() => running.delete(path));
  return known;
}

async function read(path: string): Promise<Bundle> {
  const key = join(CACHE, `${basename(dirname(path))}-${basename(path).replace(/\W/g, '-')}-${await stateOf(path)}`);
  const kept = await Promise.all(['js', 'css'].map((type) => readFile(`${key}.${type}`, 'utf8'))).catch(
    () => undefined,
  );
  if (kept) return { js: kept[0] as string, css: kept[1] as string };
  const made = await make(path);
  await mkdir(CACHE, { recursive: true });
  // Another run may be writing the same file: a rename is all or nothing.
  for (const type of ['css', 'js'] as const) {
    const partial = `${key}.${type}.${process.pid}`;
    await writeFile(partial, made[type]);
    await rename(partial, `${key}.${type}`);
  }
  return made;
}

async function stateOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  const shared = dirname(dirname(path));
  const sources = [dirname(path), shared].map(async (folder) =>
    (await readdir(folder)).filter((name) => /\.(?:tsx?|css)$/.test(name)).map((name) => join(folder, name)),
  );
  for (const file of [...(await Promise.all(sources)).flat(), join(ROOT, 'package-lock.json')].sort()) {
    hash.update(await readFile(file).catch(() => ''));
  }
  return hash.digest('hex').slice(0, 16);
}

async function make(path: string): Promise<Bundle> {
  // Only who opens one of these pages waits for the bundler.
  const { build } = await import('vite');
  const result = (await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    mode: 'production',
    oxc: { jsx: { runtime: 'automatic', development: false } },
    // The build of Vue that reads templates in the browser.
    resolve: { alias: [{ find: /^vue$/, replacement: 'vue/dist/vue.esm-bundler.js' }] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      modulePreload: false,
      rollupOptions: { input: path, output: { format: 'es', codeSplitting: false }, preserveEntrySignatures: false },
    },
  })) as Rollup.RollupOutput | Rollup.RollupOutput[];
  const files = [result].flat().flatMap((one) => one.output);
  const js = files.find((file) => file.type === 'chunk');
  if (!js) throw new Error(`${path}: nothing was built`);
  const css = files.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [file.source] : []));
  return { js: js.code, css: css.map(String).join('\n') };
}
