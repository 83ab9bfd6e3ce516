import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { BUILD_FOLDERS, filesBelow, readBuilt, readSource } from './support.ts';

/** Most bytes of the script in every frame of a portal, after gzip. */
const DOOR_BUDGET = 3 * 1024;
/** And of the one that joins it where there is something to read. */
const PORTAL_BUDGET = 30 * 1024;

/** Most bytes of the script that joins it where something was taught, after gzip. The page half hands it the reading. */
const TEACHING_BUDGET = 30 * 1024;
const IN_PAGE = ['portal.js', 'portal-reader.js', 'portal-teaching.js'];

/** What must not be found in the script that runs inside a bank's page, and why. */
const NOT_IN_PAGE: readonly (readonly [string, RegExp])[] = [
  ['React', /react\.(transitional\.)?element|__REACT|createRoot|useState/],
  ['Mantine', /mantine/i],
  ['Dexie', /dexie/i],
  ['a database: it would lie in the bank site’s own origin', /indexedDB|localStorage|sessionStorage/],
  ['zod', /ZodError|invalid_type|_zod/],
  ['i18next', /i18next/i],
  ['the table of traditional characters', /雲\s*云|\\u96f2\s*\\u4e91/],
  ['chart code', /Chart\.register|chartjs/i],
  ['messages to the window', /\.postMessage\s*\(/],
  ['listening to window messages', /addEventListener\(\s*["'`]message["'`]/],
  ['markup from text', /\.(innerHTML|outerHTML)\s*=[^=]|insertAdjacentHTML|document\.write|setHTMLUnsafe/],
  ['code from text', /\beval\s*\(|new\s+Function\b|\bFunction\s*\(\s*["'`]/],
  ['WXT’s broadcast of the extension’s id to the page', /content-script-started/],
  ['network access', /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/],
  ['web addresses', /(https?|wss?):\/\/[a-z0-9.-]+/i],
  ['access to the clipboard', /navigator\.clipboard|execCommand/],
  ['a global the page could read', /(window|globalThis)\.\w*suixing/i],
];

const RELEASES = [BUILD_FOLDERS.chrome, BUILD_FOLDERS.firefox];

describe.each(RELEASES)('portal script of %s', (folder) => {
  test('stays within its budget after gzip', () => {
    const sizeOf = (file: string) => gzipSync(readBuilt(folder, file), { level: 9 }).length;
    expect(sizeOf('portal.js')).toBeLessThanOrEqual(DOOR_BUDGET);
    expect(sizeOf('portal-reader.js')).toBeLessThanOrEqual(PORTAL_BUDGET);
    expect(sizeOf('portal-teaching.js')).toBeLessThanOrEqual(TEACHING_BUDGET);
  });

  test.each(NOT_IN_PAGE)('holds no trace of %s', (_name, pattern) => {
    for (const file of IN_PAGE) expect(readBuilt(folder, file).match(pattern)?.[0], file).toBeUndefined();
  });

  test('is one file that imports nothing', () => {
    for (const file of IN_PAGE)
      expect(readBuilt(folder, file)).not.toMatch(/\bimport\s*[({*"'`]|\bimport\s+\w|\bexport\s*[{*]/);
  });
});

describe.each(RELEASES)('build %s', (folder) => {
  test('opens the panel from two scripts and one style sheet: every further file is felt', () => {
    const page = readBuilt(folder, 'sidepanel.html');
    const named = (end: string) =>
      [...page.matchAll(/(?:src|href)="([^"]+)"/g)].filter(([, path]) => path?.endsWith(end));
    expect(named('.js').map(([, path]) => path?.replace(/-[^-]+$/, ''))).toEqual([
      '/chunks/sidepanel',
      '/chunks/panel',
    ]);
    expect(named('.css')).toHaveLength(1);
  });

  test('ships no source maps and names none', () => {
    expect(filesBelow(folder, /\.map$/)).toEqual([]);
    const naming = filesBelow(folder, /\.(js|css)$/).filter((file) => readSource(file).includes('sourceMappingURL='));
    expect(naming).toEqual([]);
  });

  test('fetches nothing from elsewhere in its pages and styles', () => {
    const remote = filesBelow(folder, /\.(html|css)$/).flatMap((file) =>
      [
        ...readSource(file).matchAll(
          /(?:src|href|action)\s*=\s*["']?(?:https?:)?\/\/[^"' >]+|url\(\s*["']?(?:https?:)?\/\/[^)]+|@import[^;]+/gi,
        ),
      ].map(([hit]) => `${file}: ${hit}`),
    );
    expect(remote).toEqual([]);
  });

  test('calls no remote address from its scripts', () => {
    const calls =
      /(?:fetch|import|importScripts|WebSocket|EventSource|sendBeacon|\.open)\s*\(\s*(?:["'`][A-Z]+["'`]\s*,\s*)?["'`](?:https?:|wss?:)?\/\/[^"'`]+/g;
    const found = filesBelow(folder, /\.js$/).flatMap((file) =>
      [...readSource(file).matchAll(calls)].map(([hit]) => `${file}: ${hit}`),
    );
    expect(found).toEqual([]);
  });

  test('has no inline script in its pages', () => {
    const inline = filesBelow(folder, /\.html$/).filter((file) =>
      /<script(?![^>]*\bsrc=)[^>]*>\s*\S/i.test(readSource(file)),
    );
    expect(inline).toEqual([]);
  });

  test('is built for production', () => {
    const debug = filesBelow(folder, /\.js$/).filter((file) =>
      /react-dom(-client)?\.development|Download the React DevTools/.test(readSource(file)),
    );
    expect(debug).toEqual([]);
  });
});
