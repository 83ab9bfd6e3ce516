import { expect, test } from 'vitest';
import { BEST_MARK, RATING_AXES } from './rating.ts';

test('there are the four axes of the sources in their order, each once, with an odd number of marks, so that one lies in the middle', () => {
  expect(RATING_AXES).toEqual(['communication', 'professionalism', 'persuasiveness', 'adaptability']);
  expect(BEST_MARK % 2).toBe(1);
});
