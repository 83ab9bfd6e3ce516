import { expect, test } from 'vitest';
import { PRODUCTS } from '../content/products/catalogue.ts';
import { SCRIPTS } from '../content/scripts/scripts.ts';
import type { SourceAnswer } from './search.ts';
import { createPlaybookSource } from './search-playbook.ts';

const [product] = PRODUCTS;
const [script] = SCRIPTS;
if (!product || !script) throw new Error('the shipped content is empty');
const source = createPlaybookSource({ meant: async () => ({ products: [product], scripts: [script] }) });

async function answers(signal: AbortSignal): Promise<SourceAnswer[]> {
  const query = { typed: '高', summaries: [], find: (text: string) => [{ start: 0, end: text.length }] };
  const all: SourceAnswer[] = [];
  for await (const answer of source.search(query, signal)) all.push(answer);
  return all;
}

test('products and scripts that are meant are hits of nobody, with the id to open them by', async () => {
  const [answer, ...rest] = await answers(new AbortController().signal);
  expect(rest).toEqual([]);
  expect(answer?.share).toBe(1);
  const hits = answer?.sections.flatMap((section) => section.hits) ?? [];
  expect(hits.map(({ type, itemId, text, client }) => [type, itemId, text, client])).toEqual([
    ['catalogue', product.id, product.name, undefined],
    ['script', script.id, script.title, undefined],
  ]);
  expect(hits[1]?.ranges).toEqual([{ start: 0, end: script.title.length }]);
});

test('nothing more is said to a search that was given up', async () => {
  expect(await answers(AbortSignal.abort())).toEqual([]);
});
