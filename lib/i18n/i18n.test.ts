import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Tree = { readonly [key: string]: string | Tree };

// Read from the files: the library adds further words to the values that are imported.
const [zhCN, en] = wordsOf('.');
const [workspaceZhCN, workspaceEn] = wordsOf('workspace');
const [briefingZhCN, briefingEn] = wordsOf('briefing');

function wordsOf(folder: string): readonly [Tree, Tree] {
  const read = (language: string): Tree =>
    JSON.parse(readFileSync(join(import.meta.dirname, folder, `${language}.json`), 'utf8'));
  return [read('zh-CN'), read('en')];
}

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else for (const [name, text] of flatten(value, `${prefix}${key}.`)) flat.set(name, text);
  }
  return flat;
}
function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] as string))].sort();
}
const chinese = flatten({ ...zhCN, ...workspaceZhCN, ...briefingZhCN });
const english = flatten({ ...en, ...workspaceEn, ...briefingEn });

describe('the words of the interface', () => {
  test('have the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });
  test('use the same placeholders in both languages', () => {
    const differing = [...chinese].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });
  test('are never empty', () => {
    const blank = [...chinese, ...english].filter(([, text]) => text.trim() === '');
    expect(blank).toEqual([]);
  });
  test('have both plural forms when they have one', () => {
    const lonely = [...chinese.keys()].filter(
      (key) => key.endsWith('_one') && !chinese.has(key.replace(/_one$/, '_other')),
    );
    expect(lonely).toEqual([]);
  });
});

test('no component writes Chinese by itself, so that every word goes through translation', () => {
  const root = join(import.meta.dirname, '../../components');
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/.test(path) && !path.endsWith('.test.ts'),
  );
  expect(sources.length).toBeGreaterThan(30);
  const offenders = sources.filter((path) =>
    /\p{Script=Han}/u.test(withoutComments(readFileSync(join(root, path), 'utf8'))),
  );
  expect(offenders).toEqual([]);
});

describe('the words of the workspace', () => {
  test('hide none of the words every page has', () => {
    expect(Object.keys(workspaceZhCN).filter((part) => part in zhCN)).toEqual([]);
    expect(Object.keys(briefingZhCN).filter((part) => part in zhCN || part in workspaceZhCN)).toEqual([]);
  });

  test.each(['sidepanel', 'options'])('are not used by what %s loads, which does not bring them along', (page) => {
    const sources = loadedBy(join(import.meta.dirname, `../../entrypoints/${page}/main.tsx`));
    expect(sources.size).toBeGreaterThan(20);
    const used = [...sources].flatMap(([path, source]) =>
      Object.keys(workspaceZhCN)
        .filter((part) => new RegExp(`['"\`]${part}\\.`).test(withoutComments(source)))
        .map((part) => `${path}: ${part}.…`),
    );
    expect(used).toEqual([]);
  });
});

/** The source of a file and of all it imports at once, directly or not. */
function loadedBy(entry: string, seen = new Map<string, string>()): Map<string, string> {
  const source = readFileSync(entry, 'utf8');
  seen.set(entry, source);
  for (const [, path = ''] of source.matchAll(/^(?:import|export)(?! type )[^;]*?'(\.[^']+\.tsx?)';/gm)) {
    const file = join(dirname(entry), path);
    if (!seen.has(file)) loadedBy(file, seen);
  }
  return seen;
}

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
}
