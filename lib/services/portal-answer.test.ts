import { describe, expect, test } from 'vitest';
import type { Evidence } from '../contracts/evidence.ts';
import type { FrameState } from '../contracts/page-state.ts';
import { hasOtherCode, textsConfirming, textsDenying } from './portal-answer.ts';

const SITE = 'https://crm.bank.example';
const reason = (patch: Partial<Evidence> = {}): Evidence => ({
  kind: 'shortName',
  finding: 'same',
  text: '云岭精机',
  place: 'labelled',
  weight: 42,
  ...patch,
});
const frame = (reasons: readonly Evidence[], patch: Partial<FrameState> = {}): FrameState => ({
  tabId: 1,
  frameId: 0,
  site: SITE,
  subjects: [],
  near: [{ clientId: 'A', score: 42, evidence: 'shortName', reasons }],
  mentions: [],
  ...patch,
});
const texts = (frames: readonly FrameState[]) =>
  textsConfirming(frames, 'A').map(({ portal, kind, text }) => [portal, kind, text]);

describe('“it is this one” is kept under', () => {
  test.each(['labelled', 'field', 'heading'] as const)('the name at the place %s', (place) => {
    expect(texts([frame([reason({ place })])])).toEqual([[SITE, 'name', '云岭精机']]);
  });

  test.each([
    ['a tab’s title, which portals forget', reason({ place: 'title' })],
    ['a breadcrumb, which is of the page before', reason({ place: 'breadcrumb' })],
    ['a text that was cut', reason({ text: '长'.repeat(60) })],
    ['a phone number', reason({ kind: 'phone' })],
  ])('nothing for %s', (_, only) => {
    expect(texts([frame([only])])).toEqual([]);
  });

  test('the name the page labels, also when it is somebody else’s by all that can be seen', () => {
    const other = frame([reason({ kind: 'phone', text: '13800001234' })], { stranger: { name: '改了名有限公司' } });
    expect(texts([other])).toEqual([[SITE, 'name', '改了名有限公司']]);
  });

  test('the portal’s own number, of the frame that shows it, when there is only one', () => {
    const numbered = frame([], { unknownNumber: 'P1', site: 'https://core.bank.example' });
    expect(texts([frame([reason()]), numbered])).toEqual([
      [SITE, 'name', '云岭精机'],
      ['https://core.bank.example', 'clientNumber', 'P1'],
    ]);
    expect(texts([numbered, frame([], { unknownNumber: 'P2' })])).toEqual([]);
  });

  test('nothing of another client’s, and nothing where the site is not known', () => {
    const { site: _, ...homeless } = frame([reason()], { unknownNumber: 'P1' });
    expect(texts([homeless])).toEqual([]);
    expect(textsConfirming([frame([reason()])], 'B')).toEqual([]);
  });
});

test('“none of these” is kept for names that only ask, never for the client’s own', () => {
  const asking = frame([reason({ kind: 'relatedName', finding: 'near' }), reason({ kind: 'name', text: '全称' })]);
  expect(textsDenying([asking], 'A').map(({ text }) => text)).toEqual(['云岭精机']);
});

test.each([
  ['uscc', 'differs', true],
  ['maskedUscc', 'differs', true],
  ['clientNumber', 'differs', true],
  ['uscc', 'same', false],
  ['relatedName', 'differs', false],
] as const)('a page that says %s %s has another code: %s', (kind, finding, expected) => {
  expect(hasOtherCode([frame([reason({ kind, finding })])], 'A')).toBe(expected);
});
