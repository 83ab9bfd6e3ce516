import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeScriptLibrary } from '../../../test/factories/script-library.ts';
import { PRODUCTS } from '../../content/products/catalogue.ts';
import { SYNONYMS } from '../../content/scripts/synonyms.ts';
import { drain } from '../engine.ts';
import { buildCardIndex, type CardIndex } from './index.ts';

/** What a manager may type, and the cards that are right; any of several where they answer it alike. */
interface CorpusQuery {
  readonly typed: string;
  readonly right: readonly string[];
}

const FOLDER = new URL('../../../test/corpus/script-search/', import.meta.url);
const read = (file: string): CorpusQuery[] => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
const CARDS = 1000;
const FIRST_BAR = 0.9;
const FIRST_THREE_BAR = 0.98;
/** Written before the search was tuned, and not looked into since: it must not be tuned on. */
const HELD_OUT = read('held-out.json');
const DEVELOP = read('develop.json');

const cards = makeScriptLibrary(CARDS);
let index: CardIndex;

beforeAll(() => {
  const names = PRODUCTS.map(({ id, name, aliases = [] }) => [id, [name, ...aliases]] as const);
  const words = { ...SYNONYMS, meanings: { ...SYNONYMS.meanings, ...Object.fromEntries(names) } };
  index = drain(
    buildCardIndex(
      cards.map((card) => ({
        ...card,
        more: [card.goal, card.glance.ask, card.glance.answer, card.glance.next, ...card.steps],
      })),
      words,
    ),
  );
});

/** The place of the right card, 0 for the first; infinite where it is not found. */
function placeOf({ typed, right }: CorpusQuery): number {
  const place = index.find(typed).findIndex(({ at }) => right.includes(cards[at]?.id ?? ''));
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}

function shares(queries: readonly CorpusQuery[]) {
  const places = queries.map(placeOf);
  const share = (within: number) => places.filter((place) => place < within).length / places.length;
  return { first: share(1), firstThree: share(3) };
}

describe('a thousand cards', () => {
  test('are asked for with real-life queries, none twice, whose cards there are', () => {
    const all = [...DEVELOP, ...HELD_OUT];
    expect(cards).toHaveLength(CARDS);
    expect(all.length).toBeGreaterThanOrEqual(150);
    expect(new Set(DEVELOP.map(({ typed }) => typed)).size).toBe(DEVELOP.length);
    expect(new Set(HELD_OUT.map(({ typed }) => typed)).size).toBe(HELD_OUT.length);
    const ids = new Set(cards.map(({ id }) => id));
    expect(all.flatMap(({ right }) => right).filter((id) => !ids.has(id))).toEqual([]);
  });

  test('show the right one first or among the first three', () => {
    const { first, firstThree } = shares([...DEVELOP, ...HELD_OUT]);
    expect(first).toBeGreaterThanOrEqual(FIRST_BAR);
    expect(firstThree).toBeGreaterThanOrEqual(FIRST_THREE_BAR);
  });

  test('show the right one nearly as often for what the search was not tuned on', () => {
    const { first, firstThree } = shares(HELD_OUT);
    expect(first).toBeGreaterThanOrEqual(FIRST_BAR);
    // Three of 107 are not among the first three; with four the search would have become worse.
    expect(firstThree).toBeGreaterThanOrEqual(0.97);
  });
});
