import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { filesBelow, readSource } from './support.ts';

const sources = filesBelow('components', /\.tsx?$/).filter((file) => !/\.test\.tsx?$/.test(file));

/** Style sheets that a component imports, by the name it gives them. */
function sheetsOf(file: string, source: string): ReadonlyMap<string, string> {
  return new Map(
    [...source.matchAll(/^import (\w+) from '([^']+\.module\.css)';$/gm)].map(([, name = '', path = '']) => [
      name,
      relative(ROOT, join(ROOT, dirname(file), path)),
    ]),
  );
}

function classesOf(sheet: string): ReadonlySet<string> {
  const selectors = readSource(sheet)
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\{[^{}]*\}/g, '{}')
    .replaceAll(/:global\([^)]*\)/g, '');
  return new Set([...selectors.matchAll(/\.([a-zA-Z]\w*)/g)].map(([, name = '']) => name));
}

/** `sheet.name` wherever a component asks a style sheet for a class. */
const asked = sources.flatMap((file) => {
  const source = readSource(file);
  return [...sheetsOf(file, source)].flatMap(([name, sheet]) =>
    // Not a part of a path or of the name of a text.
    [...source.matchAll(new RegExp(`(?<![\\w./'\`-])${name}\\.(\\w+)`, 'g'))].map(([, wanted = '']) => ({
      file,
      sheet,
      wanted,
    })),
  );
});

describe('style sheets', () => {
  test('have every class that a component asks them for', () => {
    const missing = asked.filter(({ sheet, wanted }) => !classesOf(sheet).has(wanted));
    expect(missing).toEqual([]);
    expect(asked.length).toBeGreaterThan(100);
  });

  test('have no class that no component asks for', () => {
    const used = new Set(asked.map(({ sheet, wanted }) => `${sheet} ${wanted}`));
    const unused = filesBelow('components', /\.module\.css$/).flatMap((sheet) =>
      [...classesOf(sheet)].filter((name) => !used.has(`${sheet} ${name}`)).map((name) => `${sheet} ${name}`),
    );
    expect(unused).toEqual([]);
  });
});
