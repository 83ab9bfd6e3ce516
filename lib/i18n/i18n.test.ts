import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from './en.json';
import zhCN from './zh-CN.json';

type Tree = { readonly [key: string]: string | Tree };

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
const chinese = flatten(zhCN);
const english = flatten(en);

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

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
}
