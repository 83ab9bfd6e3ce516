/**
 * Opens Word files of the sample book in LibreOffice and compares the text it finds with the briefing: `npm run test:word`, by hand.
 * Needs `soffice` (Debian: `apt-get install --no-install-recommends libreoffice-writer-nogui`).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSampleBook } from '../../lib/content/sample/sample-book.ts';
import { onPath } from '../../scripts/lib/browsers.mjs';
import type { DocumentPart } from '../../lib/transfer/briefing/document.ts';
import { wordBriefing, wordSet } from '../../lib/transfer/briefing/word.ts';
import { documentOf, setOf } from './in-words.ts';

const TODAY = '2026-11-20';
const BOOK = makeSampleBook(TODAY);
const SET = setOf(BOOK.slice(0, 12), TODAY);

let folder: string;
const files = BOOK.map((_, at) => `briefing-${at}`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'suixing-word-'));
  const write = async (name: string, file: Promise<Blob>) =>
    writeFileSync(join(folder, `${name}.docx`), new Uint8Array(await (await file).arrayBuffer()));
  for (const [at, dossier] of BOOK.entries()) await write(files[at] ?? '', wordBriefing(documentOf(dossier, TODAY)));
  await write('set', wordSet(SET));
  for (const target of ['txt:Text (encoded):UTF8', 'pdf']) convert(target);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All files at once: starting LibreOffice takes longer than the conversion. */
function convert(target: string): void {
  const soffice = onPath(['soffice', 'libreoffice']);
  if (!soffice) throw new Error('LibreOffice is not installed: apt-get install libreoffice-writer-nogui');
  const sources = [...files, 'set'].map((name) => join(folder, `${name}.docx`));
  const own = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(soffice, [own, '--headless', '--convert-to', target, '--outdir', folder, ...sources], { stdio: 'pipe' });
}

/** Bullets and the white space of lines are LibreOffice's own. */
function textOf(name: string): readonly string[] {
  return readFileSync(join(folder, `${name}.txt`), 'utf8')
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*[•●\uf0b7]?\s*/, '').trimEnd())
    .filter((line) => line !== '');
}

function expectedOf(parts: readonly DocumentPart[], none: string): readonly string[] {
  return parts.flatMap(({ title, lines, left }) => [
    title,
    ...(lines.length === 0 ? [none] : []),
    ...lines.flatMap(({ text, more, source }) =>
      more === undefined ? [`${text}  ${source}`] : [text, `${more}  ${source}`],
    ),
    ...(left === undefined ? [] : [left]),
  ]);
}

/** Of a set: parts with lines, then the others in one sentence. */
function expectedInSet(parts: readonly DocumentPart[], none: string): readonly string[] {
  const empty = parts.filter(({ lines }) => lines.length === 0).map(({ title }) => title);
  const filled = parts.filter(({ lines }) => lines.length > 0);
  return [...expectedOf(filled, none), ...(empty.length === 0 ? [] : [`${empty.join(' / ')}: ${none}`])];
}

function pagesOf(name: string): number {
  return readFileSync(join(folder, `${name}.pdf`), 'latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
}

test('LibreOffice reads every briefing of the sample book line for line', () => {
  for (const [at, dossier] of BOOK.entries()) {
    const { title, name, none, parts } = documentOf(dossier, TODAY);
    expect(textOf(files[at] ?? '')).toEqual([title, name, ...expectedOf(parts, none)]);
  }
});

test('and the set of a route client after client', () => {
  const stops = SET.stops.flatMap(({ name, place = '', parts }, at) => [
    `${at + 1}. ${name}`,
    place,
    ...expectedInSet(parts, SET.none),
  ]);
  expect(textOf('set')).toEqual([SET.title, ...stops]);
});

test('it prints no briefing on more than two pages, and of a set hardly more than a page for two clients', () => {
  const counts = files.map(pagesOf);
  process.stdout.write(
    `pages in LibreOffice: ${counts.filter((count) => count === 1).length} of ${counts.length} on one, set ${pagesOf('set')}\n`,
  );
  expect(Math.max(...counts)).toBeLessThanOrEqual(2);
  expect(Math.min(...counts)).toBe(1);
  // With the typefaces of this machine one pair or another takes a line more.
  expect(pagesOf('set')).toBeLessThanOrEqual(8);
});
