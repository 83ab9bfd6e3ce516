import { describe, expect, test } from 'vitest';
import type { CandidateKind, Cue } from '../contracts/page.ts';
import type { Found } from './found.ts';
import { type Result, settle } from './series.ts';

const [OWN, OTHER, PARENT] = ['云岭精机制造有限公司', '青杉穹筑建设集团有限公司', '沛宁禾谷农业集团有限公司'];
const NOWHERE = {} as Element;

function found(text: string, cues: readonly Cue[] = [], kind: CandidateKind = 'name'): Result {
  return { found: { kind, text, cues }, row: undefined, series: [] };
}

function labelled(text: string, key: string): Result {
  return { ...found(text, ['labelled']), series: [{ key, element: NOWHERE }] };
}

function cuesAfter(results: readonly Result[], isHint: (one: Found) => boolean): (readonly Cue[])[] {
  const work = settle(results, undefined, isHint);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value.map(({ cues }) => cues);
}

describe('hints', () => {
  test('count as a heading when nothing says whom the page is about', () => {
    expect(cuesAfter([found(OWN, ['chrome']), found(OTHER, ['row'])], ({ text }) => text === OWN)).toEqual([
      ['heading'],
      ['row'],
    ]);
  });

  test.each<[Cue, CandidateKind, string]>([
    ['labelled', 'name', OTHER],
    ['field', 'name', OTHER],
    ['heading', 'name', OTHER],
    ['labelled', 'clientNumber', '6020002148'],
    ['labelled', 'labelledName', '望溪远拓贸易有限公司'],
  ])('say nothing when a %s %s says it', (cue, kind, text) => {
    expect(cuesAfter([found(OWN, ['chrome']), found(text, [cue], kind)], (one) => one.text === OWN)[0]).toEqual([
      'chrome',
    ]);
  });

  test.each<[Cue, CandidateKind, string]>([
    ['labelled', 'phone', '138****1234'],
    ['labelled', 'maskedUscc', '9133************4X'],
    ['labelled', 'labelledName', '正常'],
    ['otherParty', 'name', OTHER],
  ])('count all the same when a %s %s leaves it open', (cue, kind, text) => {
    expect(cuesAfter([found(OWN), found(text, [cue], kind)], (one) => one.text === OWN)[0]).toEqual(['heading']);
  });

  test('say nothing when they name different clients', () => {
    expect(cuesAfter([found(OWN), found(OTHER)], () => true)).toEqual([[], []]);
  });
});

describe('the label of a group', () => {
  test('names the client when no other label does', () => {
    expect(cuesAfter([labelled(PARENT, '集团客户名称')], () => false)).toEqual([['labelled']]);
  });

  test('names the parent when another label names the client', () => {
    const results = [labelled(OWN, '客户名称'), labelled(PARENT, '集团客户名称')];
    expect(cuesAfter(results, () => false)).toEqual([['labelled'], []]);
  });
});
