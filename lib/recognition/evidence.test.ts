import { describe, expect, test } from 'vitest';
import type { Candidate, CandidateKind, Cue } from '../contracts/page.ts';
import { canonicalPhone, isSameNumbering, phoneKey } from './codes.ts';
import { createDictionary } from './dictionary.ts';
import { resolveCandidates } from './resolve.ts';
import { decidePage } from './subject.ts';

const CODE = '91990100MAFKWBTQAY';
const BOOK = createDictionary([
  {
    clientId: 'A',
    kind: 'enterprise',
    name: '云岭精机制造有限公司',
    shortName: '云岭精机',
    aliases: [],
    uscc: CODE,
    clientNumber: '6020001001',
    people: [{ phone: '138-0013-8000' }],
  },
  { clientId: 'T1', name: '澜州鼎沛商贸有限公司', aliases: [], uscc: '91990200MAE2GP5AFM' },
  { clientId: 'T2', name: '澜州鼎沛商贸有限公司', aliases: [], uscc: '91990200MAAWDCG1TG' },
]);
const A = '云岭精机制造有限公司';
const T = '澜州鼎沛商贸有限公司';

type Line = readonly [kind: CandidateKind, text: string, ...cues: Cue[]];

function state(...lines: readonly Line[]) {
  const candidates = lines.map(
    ([kind, text, ...cues], index): Candidate => ({ index, kind, text, cues, isMarkable: true }),
  );
  return resolveCandidates(BOOK, candidates).state;
}
const judge = (...lines: readonly Line[]) => decidePage([state(...lines)]);

describe('the reasons given', () => {
  test('say what agreed and what did not when a starred code contradicts the name', () => {
    const subject = judge(['name', A, 'labelled'], ['maskedUscc', '9199************4X', 'labelled']);
    expect(subject).toMatchObject({
      kind: 'ambiguous',
      clientIds: ['A'],
      candidates: [
        {
          clientId: 'A',
          reasons: [
            { kind: 'name', finding: 'same', text: A, place: 'labelled' },
            { kind: 'maskedUscc', finding: 'differs', text: '9199************4X', place: 'labelled' },
          ],
        },
      ],
    });
  });

  test('name everything that agreed when a client is shown without asking', () => {
    const subject = judge(['name', A, 'heading'], ['uscc', CODE, 'labelled'], ['phone', '138****8000', 'labelled']);
    expect(subject).toMatchObject({ kind: 'client', clientId: 'A', evidence: 'uscc' });
    const kinds = subject.kind === 'client' ? subject.reasons?.map(({ kind }) => kind) : [];
    expect(kinds).toEqual(['uscc', 'name', 'maskedPhone']);
  });

  test('are those of all frames when several speak of one client', () => {
    const subject = decidePage([state(['name', A, 'title']), state(['clientNumber', '6020001001', 'labelled'])]);
    expect(subject.kind === 'client' && subject.reasons?.map(({ kind }) => kind)).toEqual(['clientNumber', 'name']);
  });

  test('say where a name differs when it is only like the client’s', () => {
    expect(judge(['labelledName', '云岭精机制造股份有限公司', 'labelled'])).toMatchObject({
      kind: 'ambiguous',
      candidates: [{ clientId: 'A', reasons: [{ kind: 'relatedName', finding: 'near', relation: 'form' }] }],
      stranger: { name: '云岭精机制造股份有限公司' },
    });
  });
});

describe('a code without a label', () => {
  const [FIRST, SECOND] = ['91990200MAE2GP5AFM', '91990200MAAWDCG1TG'];
  test('tells which of two homonyms is meant when the page shows one of theirs', () => {
    expect(judge(['name', T, 'heading'], ['uscc', SECOND])).toMatchObject({ kind: 'client', clientId: 'T2' });
  });
  test.each<[string, Line[]]>([
    [
      'the codes of both stand there',
      [
        ['uscc', FIRST],
        ['uscc', SECOND],
      ],
    ],
    ['it stands in a list', [['uscc', FIRST, 'row']]],
    ['it is another party’s', [['uscc', FIRST, 'otherParty']]],
    ['it is that of a third client', [['uscc', CODE]]],
  ])('leaves homonyms open when %s', (_when, lines) => {
    expect(judge(['name', T, 'heading'], ...lines)).toMatchObject({ kind: 'ambiguous', clientIds: ['T1', 'T2'] });
  });
  test('does not choose between clients of different names when both are labelled', () => {
    expect(judge(['name', T, 'labelled'], ['name', A, 'labelled'], ['uscc', CODE]).kind).toBe('ambiguous');
  });
});

test('the name before a numbered site is nobody’s when it stands in running text', () => {
  expect(state(['name', `${A}二号拌合站预约验票`]).mentions).toEqual([]);
  expect(state(['name', `${A}二期项目`]).mentions).toEqual(['A']);
});

describe('weak evidence', () => {
  test('puts the fitting one of two homonyms first, and binds neither', () => {
    expect(judge(['name', T, 'labelled'], ['maskedUscc', '9199**********G1TG', 'labelled'])).toMatchObject({
      kind: 'ambiguous',
      clientIds: ['T2', 'T1'],
    });
  });
  test.each<[string, Line[]]>([
    ['a short name', [['labelledName', '云岭精机', 'labelled']]],
    ['a short name in a title', [['name', '云岭精机 - 客户视图', 'title']]],
    ['a cut name', [['labelledName', '云岭精机制…', 'labelled']]],
    ['a phone', [['phone', '13800138000', 'labelled']]],
    ['a starred phone', [['phone', '+86 138****8000', 'labelled']]],
  ])('suggests and does not bind when all there is is %s', (_what, lines) => {
    expect(judge(...lines)).toMatchObject({ kind: 'ambiguous', clientIds: ['A'] });
  });
  test.each<[string, Line[]]>([
    ['a phone in a list', [['phone', '13800138000', 'row', 'labelled']]],
    [
      "a phone beside somebody else's name",
      [
        ['phone', '13800138000', 'labelled'],
        ['labelledName', '霁阳柏澍装备有限公司', 'labelled'],
      ],
    ],
    ['a starred code alone', [['maskedUscc', '9199************AY', 'labelled']]],
    ['a cut name of four characters', [['labelledName', '云岭精机…', 'labelled']]],
    [
      'a like name with another code',
      [
        ['labelledName', '云岭精机制造股份有限公司', 'labelled'],
        ['uscc', '91990600MA0BGXN01G', 'labelled'],
      ],
    ],
  ])('suggests nobody when there is %s', (_what, lines) => {
    expect(judge(...lines).kind).not.toMatch(/client|ambiguous/);
  });
  test('leaves no mark and no mention in the page when it only suggests', () => {
    expect(state(['name', '云岭精机', 'row'], ['name', '云岭精机制…', 'row']).mentions).toEqual([]);
  });
});

test.each([
  ['+86 138-0013-8000', '13800138000'],
  ['８６１３８００１３８０００', '13800138000'],
  ['138＊＊＊＊8000', '138****8000'],
  ['0571-8888 1234', '057188881234'],
  ['****', ''],
])('canonicalPhone(%j) is %j when it is written like this', (text, expected) =>
  expect(canonicalPhone(text)).toBe(expected),
);

test('a full and a starred phone share a key when their ends agree', () => {
  expect(phoneKey('13800138000')).toBe(phoneKey('138****8000'));
  expect(phoneKey('1**********')).toBe('');
});

test.each([
  ['6020001001', '6020009999', true],
  ['6020001001', 'C600012', false],
  ['12345', '12399', false],
])('%s and %s are of one numbering: %s when compared', (a, b, expected) =>
  expect(isSameNumbering(a, b)).toBe(expected),
);
