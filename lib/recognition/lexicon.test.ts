import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Candidate, CandidateKind } from '../contracts/page.ts';
import { createDictionary } from './dictionary.ts';
import { buildLexicon, type LexiconEntry, lexiconFromBytes, lexiconToBytes, pagesFor } from './lexicon.ts';

const KEY = Uint8Array.from({ length: 16 }, (_, index) => index * 7 + 3);
const entry = (name: string, page: number, more: Partial<LexiconEntry> = {}): LexiconEntry => ({
  name,
  aliases: [],
  page,
  ...more,
});
const candidate = (text: string, kind: CandidateKind = 'name'): Candidate => ({
  index: 0,
  kind,
  text,
  cues: [],
  isMarkable: true,
});

describe('pagesFor', () => {
  const lexicon = buildLexicon(
    [
      entry('澜州云岭精密机械有限责任公司', 3, { uscc: '91350100M000100Y43', clientNumber: 'C-10023' }),
      entry('澄江贸易有限公司', 700, { aliases: ['澄江商贸'] }),
      entry('澄江贸易有限公司', 41),
      entry('王小满', 9),
    ],
    KEY,
  );
  const cases: [string, CandidateKind, number[]][] = [
    ['澜州云岭精密机械有限公司的授信', 'name', [3]],
    ['澜州云岭（', 'name', []],
    ['澄江贸易有限公司澜州分公司', 'name', [41, 700]],
    ['澄江商贸', 'name', [700]],
    ['王小满', 'name', [9]],
    ['9135 0100 M000 100Y 43', 'uscc', [3]],
    ['ｃ１００２３', 'clientNumber', [3]],
    ['C-10024', 'clientNumber', []],
  ];
  test.each(cases)('finds where %s (%s) may be', (text, kind, pages) => {
    expect([...pagesFor(lexicon, [candidate(text, kind)], KEY)].sort((a, b) => a - b)).toEqual(pages);
  });

  test('comes back from bytes as it was', () => {
    const copy = lexiconFromBytes(lexiconToBytes(lexicon));
    expect(copy).toEqual(lexicon);
  });

  test('says nothing under another key', () => {
    const other = Uint8Array.from(KEY, (byte) => byte ^ 1);
    expect(pagesFor(lexicon, [candidate('澜州云岭精密机械有限公司')], other).size).toBe(0);
  });
});

test('never misses a page on which the dictionary of the whole book finds a client', () => {
  const name = fc.stringMatching(/^[云岭澜州有限公司（）A-C ]{2,14}$/);
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 40 }), name, (names, tail) => {
      const entries = names.map((text, index) => entry(text, index + 1));
      const dictionary = createDictionary(entries.map((each) => ({ ...each, clientId: String(each.page) })));
      const lexicon = buildLexicon(entries, KEY);
      return names.every((text) => {
        const match = dictionary.matchName(text + tail);
        const pages = pagesFor(lexicon, [candidate(text + tail)], KEY);
        return (match?.clientIds ?? []).every((id) => pages.has(Number(id)));
      });
    }),
  );
});

test('what was confirmed on a portal leads to its client’s page, what was denied does not', () => {
  const alias = (kind: 'name' | 'clientNumber', key: string, isClient: boolean) => ({
    ...{ id: 'x', clientId: 'c', portal: 'https://crm.bank.example', kind, key, text: key, isClient },
    ...{ clientName: '云岭', confirmedOn: '2026-11-20', by: [] },
  });
  const confirmed = buildLexicon(
    [
      entry('望川测试有限公司', 5, {
        portalAliases: [alias('name', '全不相同', true), alias('clientNumber', 'P1', true)],
      }),
      entry('望川另一有限公司', 6, { portalAliases: [alias('name', '并非此家', false)] }),
    ],
    KEY,
  );
  expect([...pagesFor(confirmed, [candidate('全不相同', 'labelledName')], KEY)]).toEqual([5]);
  expect([...pagesFor(confirmed, [candidate('P1', 'clientNumber')], KEY)]).toEqual([5]);
  expect([...pagesFor(confirmed, [candidate('并非此家', 'labelledName')], KEY)]).toEqual([]);
});
