import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SCHEMA_VERSION } from '../../lib/db/schema.ts';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { filesBelow, readSource } from './support.ts';

const IS_TEST = /\.test\.tsx?$/;

/** Whether a source has anything that runs: more than types, imports and comments. */
function hasCode(source: string): boolean {
  return /^export (async )?(function|const|let|class)|^(function|const|let|class) /m.test(source);
}

describe('lib/domain', () => {
  const sources = filesBelow('lib/domain', /\.ts$/).filter((file) => !IS_TEST.test(file));

  test('has a test beside every file that holds code', () => {
    const untested = sources.filter(
      (file) => hasCode(readSource(file)) && !existsSync(inRoot(file.replace(/\.ts$/, '.test.ts'))),
    );
    expect(untested).toEqual([]);
  });
});

describe('the store', () => {
  test('has an example and a migration of every earlier version', () => {
    const past = Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 1);
    const missing = past.flatMap((version) =>
      [`test/examples/store-v${version}.json`, `lib/db/migrations/v${version}.ts`].filter(
        (file) => !existsSync(inRoot(file)),
      ),
    );
    expect(past.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });
});

describe('lib and components', () => {
  const sources = [...filesBelow('lib', /\.tsx?$/), ...filesBelow('components', /\.tsx?$/)].filter(
    (file) => !IS_TEST.test(file),
  );

  test('document every export of lib', () => {
    const bare = sources
      .filter((file) => file.startsWith('lib/'))
      .flatMap((file) => undocumentedExports(readSource(file)).map((line) => `${file}: ${line}`));
    expect(bare).toEqual([]);
  });

  test('suppress a lint rule or a type error only with a reason', () => {
    const reasonless = sources.flatMap((file) =>
      [...readSource(file).matchAll(/(@ts-(ignore|nocheck)|@ts-expect-error\s*$|biome-ignore [^:\n]+:?\s*$).*/gm)].map(
        ([hit]) => `${file}: ${hit}`,
      ),
    );
    expect(reasonless).toEqual([]);
  });
});

/** Exported declarations without a doc comment that ends right above them. */
function undocumentedExports(source: string): string[] {
  const lines = source.split('\n');
  return lines.filter((line, index) => {
    if (!/^export (async )?(function|const|class|interface|type \w+ ?[=<])/.test(line)) return false;
    // The further signatures of an overloaded function share the comment of the first.
    const name = /function (\w+)/.exec(line)?.[1];
    const above = lines[index - 1]?.trim() ?? '';
    if (name && new RegExp(`^export function ${name}\\b.*;$`).test(above)) return false;
    return !above.endsWith('*/');
  });
}

test('unit tests that replace a module have modules of their own, so that no other test meets the replacement', () => {
  const [, list = ''] = /const ALONE = \[([\s\S]*?)\];/.exec(readSource('vitest.config.ts')) ?? [];
  const alone = [...list.matchAll(/'([^']+)'/g)].flatMap(([, pattern = '']) => {
    const [, before = '', names = '', after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(pattern) ?? [];
    return names === '' ? [pattern] : names.split(',').map((name) => before + name + after);
  });
  const replacing = ['lib', 'components']
    .flatMap((folder) => filesBelow(folder, IS_TEST))
    .filter((file) => /\bvi\.(mock|doMock|stubGlobal)\(/.test(readSource(file)));
  expect(replacing.sort()).toEqual(alone.sort());
});
