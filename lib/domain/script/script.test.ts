import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FilledPiece, fillSlots, filledText, type Script, slotsOf } from './script.ts';

const script = (patch: Partial<Script['glance']>, samples: readonly string[] = []): Script => ({
  id: 'a.b',
  scenario: 'price',
  title: '',
  says: [],
  triggers: [],
  goal: '',
  glance: { ask: '', answer: '', proof: '', next: '', avoid: '', ...patch },
  steps: [],
  samples,
  drill: [],
  followUps: [],
});

describe('the slots of a script', () => {
  test('are each named once, in the order in which they are met', () => {
    expect(slotsOf(script({ next: '{day}给{person}', answer: '{client}好' }, ['{person}，{rate}']))).toEqual([
      'client',
      'day',
      'person',
      'rate',
    ]);
    expect(slotsOf(script({ ask: '没有 {Slot} { day }' }))).toEqual([]);
  });
});

describe('a filled text', () => {
  test('is whole when every slot has a value', () => {
    const pieces = fillSlots('{day}给{person}一份测算', { day: '周五', person: '陈总' });
    expect(filledText(pieces)).toBe('周五给陈总一份测算');
  });

  test.each([
    ['has no value', {}],
    ['has a blank value', { person: '  ' }],
    ['is a name every object knows', { toString: '甲' }],
  ])('is not given out when a slot %s', (_name, values) => {
    const pieces = fillSlots('{person}您好', values);
    expect(pieces[0]).toEqual({ kind: 'slot', slot: 'person' });
    expect(filledText(pieces)).toBeUndefined();
    expect(filledText(fillSlots('{constructor}', {}))).toBeUndefined();
  });

  test('does not fill what a value itself looks like', () => {
    expect(filledText(fillSlots('{person}', { person: '{client}', client: '甲' }))).toBe('{client}');
  });

  test('loses nothing of the text, whatever stands in it', () => {
    const back = (piece: FilledPiece) => (piece.kind === 'slot' ? `{${piece.slot}}` : piece.text);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', 'a', '客', ' ', '{day}') }), (text) => {
        expect(fillSlots(text, {}).map(back).join('')).toBe(text);
      }),
    );
  });
});
