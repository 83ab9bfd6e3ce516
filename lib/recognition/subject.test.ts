import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CandidateKind, Cue } from '../contracts/page.ts';
import { createDictionary } from './dictionary.ts';
import { resolveCandidates } from './resolve.ts';
import { decidePage } from './subject.ts';

const A_CODE = '91990100MAFKWBTQAY';
const B_CODE = '91990200MAE2GP5AFM';
const STRANGE_CODE = '91990200MAAWDCG1TG';
const BOOK = createDictionary([
  {
    clientId: 'A',
    name: '云岭精机制造有限公司',
    aliases: ['云岭精工制造有限公司'],
    uscc: A_CODE,
    clientNumber: '6020001001',
  },
  { clientId: 'B', name: '澜州砺川轴承股份有限公司', aliases: [], uscc: B_CODE },
  { clientId: 'N', name: '望川瑞沱纺织有限公司', aliases: [] },
  { clientId: 'T1', name: '澜州鼎沛商贸有限公司', aliases: [], clientNumber: '6020001963' },
  { clientId: 'T2', name: '澜州鼎沛商贸有限公司', aliases: [], clientNumber: '6020002222' },
  { clientId: 'P', name: '贺兰舟', aliases: [], clientNumber: '6020003221' },
]);
const A = '云岭精机制造有限公司';
const B = '澜州砺川轴承股份有限公司';
const N = '望川瑞沱纺织有限公司';
const T = '澜州鼎沛商贸有限公司';
const X = '霁阳柏澍智能装备有限公司';

type Line = readonly [text: string, ...cues: Cue[]];

function kindOf(text: string): CandidateKind {
  if (/^9\w{17}$/.test(text)) return 'uscc';
  if (/^\d+$/.test(text)) return 'clientNumber';
  return text === X ? 'labelledName' : 'name';
}

function frame(...lines: readonly Line[]) {
  const candidates = lines.map(([text, ...cues], index) => ({
    index,
    kind: kindOf(text),
    text,
    cues,
    isMarkable: true,
  }));
  return resolveCandidates(BOOK, candidates).state;
}

function decide(...frames: readonly (readonly Line[])[]) {
  const subject = decidePage(frames.map((lines) => frame(...lines)));
  switch (subject.kind) {
    case 'client':
      return `${subject.clientId} by ${subject.evidence}`;
    case 'ambiguous':
      return `ask ${[...subject.clientIds].sort().join()}`;
    case 'stranger':
      return `stranger ${[subject.name, subject.uscc, subject.clientNumber].filter(Boolean).join()}`;
    default:
      return 'none';
  }
}

describe('one frame', () => {
  test.each<[string, string, Line[]]>([
    ['A by name', 'its name is labelled', [[A, 'labelled']]],
    ['A by name', 'its name is in a form field', [[A, 'field']]],
    ['A by name', 'its name heads the page', [[A, 'heading']]],
    ['A by name', 'its name is the title', [[A, 'title']]],
    ['A by alias', 'a confirmed alias is labelled', [['云岭精工制造有限公司', 'labelled']]],
    ['A by uscc', 'its code is labelled', [[A_CODE, 'labelled']]],
    [
      'A by clientNumber',
      'all agree',
      [
        [A, 'heading'],
        [A, 'labelled'],
        [A_CODE, 'labelled'],
        ['6020001001', 'labelled'],
      ],
    ],
    [
      'A by name',
      'others are listed, chrome or other parties',
      [
        [A, 'labelled'],
        [B, 'row'],
        [N, 'chrome'],
        [B, 'otherParty', 'labelled'],
      ],
    ],
    [
      'none',
      'clients only stand in rows',
      [
        [A, 'row'],
        [B, 'row'],
      ],
    ],
    ['none', 'a heading is one of many cards', [[A, 'heading', 'row']]],
    ['none', 'clients are only mentioned', [[A], [B]]],
    ['none', 'there is nothing', []],
    ['none', 'a client is the guarantor', [[A, 'otherParty', 'labelled']]],
    [
      'ask A',
      'only a selected row names it',
      [
        [A, 'selectedRow'],
        [B, 'row'],
      ],
    ],
    ['ask A', 'only a breadcrumb names it', [[A, 'breadcrumb']]],
    [
      'ask A,B',
      'two names are labelled',
      [
        [A, 'labelled'],
        [B, 'labelled'],
      ],
    ],
    [
      'ask A,B',
      'title and label disagree',
      [
        [A, 'title'],
        [B, 'labelled'],
      ],
    ],
    [
      'ask A,B',
      'the code is of another client',
      [
        [A, 'labelled'],
        [B_CODE, 'labelled'],
      ],
    ],
    [
      'ask A',
      'the code is not the one in the book',
      [
        [A, 'labelled'],
        [STRANGE_CODE, 'labelled'],
      ],
    ],
    [
      'N by name',
      'the book knows no code yet',
      [
        [N, 'labelled'],
        [STRANGE_CODE, 'labelled'],
      ],
    ],
    [
      'ask A',
      'another labelled name is a stranger',
      [
        [A, 'labelled'],
        [X, 'labelled'],
      ],
    ],
    [
      'A by uscc',
      'the code speaks against a strange name',
      [
        [A_CODE, 'labelled'],
        [X, 'labelled'],
      ],
    ],
    ['ask T1,T2', 'two clients share the name', [[T, 'labelled']]],
    [
      'T2 by clientNumber',
      'a number decides between homonyms',
      [
        [T, 'heading'],
        [T, 'labelled'],
        ['6020002222', 'labelled'],
      ],
    ],
    [
      'ask P',
      "a person's bare name is all there is",
      [
        ['贺兰舟', 'labelled'],
        ['贺兰舟', 'heading'],
      ],
    ],
    [
      'P by clientNumber',
      "a number stands beside a person's name",
      [
        ['贺兰舟', 'labelled'],
        ['6020003221', 'labelled'],
      ],
    ],
    [
      `stranger ${X},${STRANGE_CODE},7`,
      'nobody in the book is labelled',
      [
        [X, 'labelled'],
        [STRANGE_CODE, 'labelled'],
        ['7', 'labelled'],
        [B, 'row'],
      ],
    ],
    ['none', 'only an unknown number is labelled', [['7', 'labelled']]],
    ['none', 'an unknown code stands somewhere', [[STRANGE_CODE]]],
  ])('gives %j when %s', (expected, _when, lines) => {
    expect(decide(lines)).toBe(expected);
  });

  test('lists other clients in page order without the subject and its namesakes when it has one', () => {
    expect(frame([B, 'row'], [T, 'labelled'], ['6020002222', 'labelled'], [N], [B]).mentions).toEqual(['B', 'N']);
  });

  test('lists who stands only in a menu after those on the page itself', () => {
    expect(frame([N, 'chrome'], [B, 'row'], [A, 'row']).mentions).toEqual(['B', 'A', 'N']);
    expect(frame([N, 'chrome'], [B, 'row'], [N, 'row']).mentions).toEqual(['B', 'N']);
  });
});

describe('several frames', () => {
  test.each<[string, string, Line[][]]>([
    ['A by uscc', 'they agree', [[[A, 'title']], [[A_CODE, 'labelled']]]],
    ['ask A,B', 'they disagree', [[[A, 'labelled']], [[B, 'labelled']]]],
    ['T1 by clientNumber', 'one tells homonyms of the other apart', [[[T, 'heading']], [['6020001963', 'labelled']]]],
    ['ask A', 'one is about a stranger', [[[A, 'labelled']], [[X, 'labelled']]]],
    [
      'A by name',
      'the other only lists',
      [
        [
          [B, 'row'],
          [N, 'row'],
        ],
        [[A, 'labelled']],
      ],
    ],
    [`stranger ${X},${STRANGE_CODE}`, 'they add up to one stranger', [[[X, 'labelled']], [[STRANGE_CODE, 'labelled']]]],
  ])('give %j when %s', (expected, _when, frames) => {
    expect(decide(...frames)).toBe(expected);
  });

  test('never bind one of two when two names are labelled anywhere', () => {
    const cue = fc.constantFrom<Cue>('labelled', 'field', 'heading', 'title');
    fc.assert(
      fc.property(cue, cue, fc.boolean(), (a, b, isOneFrame) => {
        const subject = isOneFrame
          ? decide([
              [A, a],
              [B, b],
            ])
          : decide([[A, a]], [[B, b]]);
        expect(subject).toBe('ask A,B');
      }),
    );
  });

  test('give the same subject when the order of frames is another', () => {
    const line = fc.tuple(
      fc.constantFrom(A, B, T, X, A_CODE, '6020002222'),
      fc.constantFrom<Cue>('labelled', 'row', 'title', 'breadcrumb'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 3 }), { maxLength: 3 }), (frames) => {
        expect(decide(...frames)).toBe(decide(...[...frames].reverse()));
      }),
    );
  });
});

describe('marks', () => {
  const reply = (...lines: Line[]) =>
    resolveCandidates(
      BOOK,
      lines.map(([text, ...cues], index) => ({
        index,
        kind: kindOf(text),
        text,
        cues,
        isMarkable: !cues.includes('field'),
      })),
    ).reply.marks;

  test('say where the name stands when text surrounds it', () => {
    expect(reply([` ${A}的贷款`])).toEqual([{ index: 0, clientId: 'A', start: 1, length: 10, isSubject: false }]);
  });

  test('tell the subject when there is one', () => {
    expect(reply([A, 'heading'], [B, 'row']).map(({ isSubject }) => isSubject)).toEqual([true, false]);
  });

  test('leave homonyms and fields out when they cannot be opened from the page', () => {
    expect(reply([T, 'row'], [A, 'field'])).toEqual([]);
  });

  test('stand on a code once when the name tells nobody', () => {
    expect(reply([T, 'row'], ['6020001963', 'row'], ['6020001963', 'row'])).toHaveLength(1);
  });
});
