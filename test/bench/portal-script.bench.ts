import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { bundle } from '../e2e/support/in-page.ts';
import { type Bench, result } from './support/bench.ts';

/** Size of the scripts that run in a bank's pages (release build), beside a script that only mounts React. */
export const bench: Bench = {
  name: 'portal-script',
  async run() {
    const files = ['portal.js', 'portal-reader.js'].map((file) => readFileSync(inRoot('.output', 'chrome-mv3', file)));
    const react = await bundle('test/bench/in-page/react-only.tsx');
    return result({
      bench: 'portal-script',
      value: files.reduce((sum, file) => sum + gzipSync(file).length, 0),
      unit: 'bytes gzip',
      baseline: 'a script that mounts an empty React root',
      baselineValue: gzipSync(react).length,
      n: 1,
    });
  },
};
