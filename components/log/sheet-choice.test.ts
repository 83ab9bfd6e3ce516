import { describe, expect, test } from 'vitest';
import { closing, NO_CHOICE, showing, shownDoubt } from './sheet-choice.ts';

const BOTH = ['price', 'procedure'] as const;

describe('the doubt whose scripts are shown', () => {
  test.each([
    ['none when the line has none', NO_CHOICE, [], undefined],
    ['the last one when nothing was chosen', NO_CHOICE, BOTH, 'procedure'],
    ['the one asked for when it is in the line', showing(NO_CHOICE, 'price', 1), BOTH, 'price'],
    ['the last one when the one asked for has left the line', showing(NO_CHOICE, 'refused', 1), BOTH, 'procedure'],
    ['none when all were closed', closing(NO_CHOICE, BOTH), BOTH, undefined],
    ['a new one when the others were closed', closing(NO_CHOICE, ['price']), BOTH, 'procedure'],
    ['one that was closed when it is asked for', showing(closing(NO_CHOICE, BOTH), 'price', 1), BOTH, 'price'],
  ] as const)('is %s', (_name, choice, doubts, expected) => {
    expect(shownDoubt(choice, doubts)).toBe(expected);
  });

  test('takes the focus only when it is asked for by hand', () => {
    expect(NO_CHOICE.focusAt).toBe(0);
    expect(showing(NO_CHOICE, 'price', 7).focusAt).toBe(7);
    expect(closing(showing(NO_CHOICE, 'price', 7), BOTH).focusAt).toBe(0);
  });
});
