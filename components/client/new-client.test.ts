import { describe, expect, test } from 'vitest';
import { usccCheckCharacter } from '../../lib/domain/client/uscc.ts';
import { cleanUscc, type NewClientFields, newClientInput, newClientProblem } from './new-client.ts';

const STEM = '91330100MA2ABCDE1';
const USCC = STEM + usccCheckCharacter(STEM);
const fields = (patch: Partial<NewClientFields> = {}): NewClientFields => ({
  kind: 'enterprise',
  name: ' 云岭精机 ',
  uscc: '',
  clientNumber: ' ',
  segment: 'technology',
  ...patch,
});

describe('newClientProblem', () => {
  test.each([
    ['only the name is given', fields(), undefined],
    ['the name is blank', fields({ name: '  ' }), 'nameMissing'],
    ['the code is right', fields({ uscc: USCC }), undefined],
    ['the code is pasted with blanks and in small letters', fields({ uscc: ` ${USCC.toLowerCase()} ` }), undefined],
    ['the code is too short', fields({ uscc: USCC.slice(1) }), 'badUscc'],
    ['the check character is wrong', fields({ uscc: `${STEM}${USCC.endsWith('0') ? '1' : '0'}` }), 'badUscc'],
    ['a person carries a stale code', fields({ kind: 'person', uscc: 'x' }), undefined],
  ] as const)('finds what is wrong when %s', (_name, form, problem) => {
    expect(newClientProblem(form)).toBe(problem);
  });
});

test('leaves blank fields out when it is sent', () => {
  expect(newClientInput(fields())).toEqual({ kind: 'enterprise', name: '云岭精机', segment: 'technology' });
});

test('cleans full-width codes when pasted', () => {
  expect(cleanUscc('９１３３ ab-1')).toBe('9133AB1');
});
