import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply, bookOf, sorted, soundDossier } from '../../../test/factories/book-changes.ts';
import { inverseOf } from '../dossier/apply.ts';
import { removing } from './move.ts';

test('removes all of a client, and taking it back restores all of it, whatever it holds', () => {
  fc.assert(
    fc.property(soundDossier, (dossier) => {
      const before = bookOf(dossier);
      const { book, effects } = apply(before, removing(dossier));
      expect(book.size).toBe(0);
      expect(sorted(apply(book, effects.map(inverseOf).reverse()).book)).toEqual(sorted(before));
    }),
  );
});
