import { describe, expect, test } from 'vitest';
import type { Words } from '../../lib/hooks/use-text.ts';
import { type ExportChoice, FIRST_CHOICE, maskingOf, missingOf, requestOf, takesPassphrase } from './choice.ts';

const t = ((key: string) => key) as unknown as Words;
const with_ = (patch: Partial<ExportChoice>): ExportChoice => ({ ...FIRST_CHOICE, ...patch });
const TYPED = { reason: '盘点', by: '王芳', passphrase: '' };

describe('the first choice', () => {
  test('is masked, takes no passphrase and only the clients themselves', () => {
    expect(maskingOf(FIRST_CHOICE)).toBe('standard');
    expect(takesPassphrase(FIRST_CHOICE)).toBe(false);
    expect(FIRST_CHOICE.kinds).toEqual(['client']);
  });
  test('puts nobody’s name into a calendar', () => {
    expect(FIRST_CHOICE.calendar.isDiscreet).toBe(true);
  });
});

test.each([
  [with_({ level: 'strict' }), 'strict', false],
  [with_({ isUnmasked: true }), 'off', true],
  [with_({ format: 'ics', isUnmasked: true }), 'off', true],
  [with_({ format: 'open' }), 'off', true],
] as const)('asks for the passphrase only when something is unmasked (%#)', (choice, masking, takes) => {
  expect(maskingOf(choice)).toBe(masking);
  expect(takesPassphrase(choice)).toBe(takes);
});

test('names everything that is missing in the order of the page', () => {
  const choice = with_({ kinds: [], isUnmasked: true });
  expect(missingOf(choice, 0, { reason: ' ', by: '', passphrase: '' })).toEqual([
    'noKinds',
    'noClients',
    'noPassphrase',
    'noReason',
    'noName',
  ]);
  expect(missingOf(FIRST_CHOICE, 1, TYPED)).toEqual([]);
});

test('asks for no kinds when the format has none to choose', () => {
  expect(missingOf(with_({ format: 'ics', kinds: [] }), 1, TYPED)).toEqual([]);
});

test('hands the passphrase on only when it is needed', () => {
  const typed = { ...TYPED, passphrase: '口令' };
  expect(requestOf(FIRST_CHOICE, ['a'], typed, t)).not.toHaveProperty('passphrase');
  expect(requestOf(with_({ format: 'open' }), ['a'], typed, t)).toEqual({
    format: 'open',
    clientIds: ['a'],
    reason: '盘点',
    by: '王芳',
    passphrase: '口令',
  });
});
