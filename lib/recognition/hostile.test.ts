import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Candidate, CandidateKind, Cue } from '../contracts/page.ts';
import { MAX_CANDIDATE_TEXT, MAX_CANDIDATES } from '../contracts/page.ts';
import { usccCheckCharacter } from '../domain/client/uscc.ts';
import { findUsccs } from './codes.ts';
import { createDictionary } from './dictionary.ts';
import { buildLexicon, pagesFor } from './lexicon.ts';
import { resolveCandidates } from './resolve.ts';
import { decidePage } from './subject.ts';

const NAME = '云岭精机制造有限公司';
const CODE = '91990100MAFKWBTQAY';
const BOOK = createDictionary([
  { clientId: 'A', kind: 'enterprise', name: NAME, aliases: [], uscc: CODE, clientNumber: '6020001001' },
  { clientId: 'B', kind: 'enterprise', name: '澜州砺川轴承股份有限公司', aliases: [], clientNumber: '6020001002' },
]);

function judge(...lines: readonly (readonly [CandidateKind, string, ...Cue[]])[]) {
  const candidates = lines.map(
    ([kind, text, ...cues], index): Candidate => ({ index, kind, text, cues, isMarkable: true }),
  );
  return decidePage([resolveCandidates(BOOK, candidates).state]);
}

/** Codes with right check characters, as many as wanted. */
function fakeCodes(count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const body = `9199${String(i % 10_000).padStart(4, '0')}MA${String(i).padStart(7, '0')}`;
    return body + usccCheckCharacter(body);
  });
}

/** Milliseconds the quickest of three runs takes. */
function quickest(run: () => void): number {
  const times = [0, 0, 0].map(() => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('a page that lies', () => {
  test.each([
    ['overrides', `\u202e${NAME}\u202c`],
    ['isolates', `\u2067${NAME}\u2069`],
    ['an override within', `${NAME.slice(0, 4)}\u202d${NAME.slice(4)}`],
  ])('is asked about when the name stands in %s', (_what, text) => {
    expect(judge(['name', text, 'labelled']).kind).toBe('ambiguous');
  });

  test.each([
    ['reversed', [...NAME].reverse().join('')],
    ['with a letter nobody sees', `${NAME.slice(0, 4)}\u3164${NAME.slice(4)}`],
    ['with an accent', `${NAME.slice(0, 4)}\u0301${NAME.slice(4)}`],
    ['with a character like one of it', NAME.replace('精', '睛')],
    ['with a private character', `${NAME.slice(0, 4)}\ue000${NAME.slice(4)}`],
    ['as the beginning of another', `${NAME}昆明分公司`],
  ])('binds nobody when the name is %s', (_what, text) => {
    expect(judge(['labelledName', text, 'labelled']).kind).not.toBe('client');
  });

  test('binds nobody when a name is altered in any one place', () => {
    fc.assert(
      fc.property(
        fc.nat(NAME.length - 1),
        fc.constantFrom(...'甲乙己已巳未末АВС0Ol'),
        fc.boolean(),
        (at, one, isMore) => {
          const text = NAME.slice(0, at) + one + NAME.slice(isMore ? at : at + 1);
          expect(judge(['labelledName', text, 'labelled']).kind).not.toBe('client');
        },
      ),
    );
  });

  test('never binds by parts of values, however many there are', () => {
    const partial = fc.constantFrom<readonly [CandidateKind, string, Cue]>(
      ['maskedUscc', '9199************AY', 'labelled'],
      ['maskedNumber', '602****001', 'labelled'],
      ['labelledName', '云岭精机制…', 'labelled'],
      ['labelledName', '云岭精机制****公司', 'heading'],
      ['labelledName', '云岭精机', 'labelled'],
      ['phone', '138****8000', 'field'],
    );
    fc.assert(
      fc.property(fc.array(partial, { maxLength: 30 }), (lines) => {
        expect(judge(...lines).kind).not.toBe('client');
      }),
    );
  });

  test('never binds when a starred code does not fit the name, wherever the code stands', () => {
    const place = fc.constantFrom<Cue>('labelled', 'field');
    fc.assert(
      fc.property(place, fc.stringMatching(/^[0-9A-HJ-NP-RT-UW-Y]{2}$/), (cue, tail) => {
        fc.pre(!CODE.endsWith(tail));
        expect(judge(['name', NAME, 'labelled'], ['maskedUscc', `9199************${tail}`, cue]).kind).toBe(
          'ambiguous',
        );
      }),
    );
  });
});

describe('a page that floods', () => {
  const codes = fakeCodes(10_000);

  test('binds nobody and stays quick when ten thousand codes are invented', () => {
    const text = codes.join(' ');
    expect(findUsccs(text)).toHaveLength(10_000);
    const sent = codes.slice(0, MAX_CANDIDATES);
    const lines = sent.map((code) => ['uscc', code, 'labelled'] as const);
    expect(judge(...lines).kind).toBe('stranger');
    expect(quickest(() => judge(...lines))).toBeLessThan(1000);
    expect(judge(['name', NAME, 'labelled'], ...lines.slice(1)).kind).toBe('ambiguous');
  });

  test('looks for few suggestions when every candidate asks for some', () => {
    const asked = { suggest: 0, check: 0 };
    const counting = {
      ...BOOK,
      suggest: (text: string, isValue: boolean) => {
        asked.suggest += 1;
        return BOOK.suggest(text, isValue);
      },
      check: (...args: Parameters<typeof BOOK.check>) => {
        asked.check += 1;
        return BOOK.check(...args);
      },
    };
    const candidates = Array.from({ length: MAX_CANDIDATES }, (_, index): Candidate => {
      const text = `云岭精机制${index}…*…*…${'集团'.repeat(60)}`.slice(0, MAX_CANDIDATE_TEXT);
      return {
        index,
        kind: index === 0 ? 'name' : 'labelledName',
        text: index ? text : NAME,
        cues: ['labelled'],
        isMarkable: true,
      };
    });
    resolveCandidates(counting, candidates);
    expect(asked.suggest).toBeLessThanOrEqual(60);
    expect(asked.check).toBeLessThanOrEqual(12 * 40);
  });

  test('asks the lexicon for few pages when many texts are like many names', () => {
    const entries = Array.from({ length: 2000 }, (_, i) => ({ name: `云岭精机${i}有限公司`, aliases: [], page: i }));
    const lexicon = buildLexicon(entries, new Uint8Array(16));
    const cut: Candidate = { index: 0, kind: 'labelledName', text: '云岭精机1…', cues: ['labelled'], isMarkable: true };
    expect(pagesFor(lexicon, [cut], new Uint8Array(16)).size).toBeLessThanOrEqual(8);
  });

  test('keeps what it says of a page short when two thousand clients are labelled', () => {
    const clients = Array.from({ length: MAX_CANDIDATES }, (_, i) => ({
      clientId: String(i),
      name: `云岭第${i}精机有限公司`,
      aliases: [],
    }));
    const candidates = clients.map(
      ({ name }, index): Candidate => ({ index, kind: 'name', text: name, cues: ['labelled'], isMarkable: true }),
    );
    const { state } = resolveCandidates(createDictionary(clients), candidates);
    const subject = decidePage([state]);
    expect(state.subjects.length).toBeLessThanOrEqual(50);
    expect(subject.kind === 'ambiguous' && subject.clientIds.length).toBe(20);
  });
});
