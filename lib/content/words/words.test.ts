import { describe, expect, test } from 'vitest';
import { createWordingCheck } from '../../domain/compliance/check-wording.ts';
import { WORDING_CLASSES } from '../../domain/content/forbidden-word.ts';
import { forbiddenWordSchema } from '../../contracts/schemas/word.schema.ts';
import { simplify } from '../../recognition/han.ts';
import { tonedReadings, tonedSpelling } from '../../search/tones.ts';
import { CHECKLISTS } from '../checklists/checklists.ts';
import { PRODUCTS } from '../products/catalogue.ts';
import { RULES } from '../rules/rules.ts';
import { SCRIPTS } from '../scripts/scripts.ts';
import { WORDS } from './words.ts';

const check = createWordingCheck(WORDS, { readings: tonedReadings, spell: tonedSpelling, simplify });

/** Fields that name what must not be said or done. */
const NAMING = Object.freeze(['avoid', 'risks']);

/** Every text in a value, but those of such fields. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (NAMING.includes(key) ? [] : textsOf(each)));
}

describe('the shipped words', () => {
  test('are at least sixty, of every class, each with an id of its own', () => {
    expect(WORDS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(WORDS.map(({ id }) => id)).size).toBe(WORDS.length);
    expect(new Set(WORDS.map((word) => word.class))).toEqual(new Set(WORDING_CLASSES));
  });
  test.each(WORDS.map((word) => [word.id, word] as const))('%s keeps the form of a pack and is found', (_, word) => {
    expect(forbiddenWordSchema.parse(word)).toEqual(word);
    expect(new Set(word.phrases).size).toBe(word.phrases.length);
    const missed = word.phrases.filter((phrase) => check(phrase.replaceAll('…', '')).length === 0);
    expect(missed).toEqual([]);
  });
  test('name the rule, and a better wording that is itself allowed', () => {
    for (const { source, better } of WORDS) {
      expect(source.length).toBeGreaterThan(6);
      expect(check(better), better).toEqual([]);
    }
  });
});

test.each([
  ['scripts', SCRIPTS],
  ['products', PRODUCTS],
  ['rules', RULES],
  ['checklists', CHECKLISTS],
] as const)('the shipped %s say nothing that is forbidden', (_, items) => {
  const said = items.flatMap((item) =>
    textsOf(item).flatMap((text) =>
      check(text).map(({ severity, wordId, matched }) => ({ severity, id: item.id, wordId, matched, text })),
    ),
  );
  expect(said.filter(({ severity }) => severity === 'forbidden')).toEqual([]);
});
