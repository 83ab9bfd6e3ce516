import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeSummary } from '../../../test/factories/client.ts';
import { type Referred, referralsOf } from './referral.ts';

test('tells who brought a client and whom it has brought', () => {
  const first = makeSummary();
  const second = makeSummary({ client: { referredBy: { clientId: first.id, name: first.name } } });
  const third = makeSummary({ client: { referredBy: { clientId: second.id, name: second.name } } });
  const book = [third, second, first];
  expect(referralsOf(second.id, book)).toEqual({ from: first, brought: [third] });
  expect(referralsOf(first.id, book)).toEqual({ brought: [second] });
});

test('a name that is no client of the book brings nobody', () => {
  const client = makeSummary({ client: { referredBy: { name: '商会秘书长' } } });
  expect(referralsOf(client.id, [client])).toEqual({ brought: [] });
});

test('who brought whom agrees from both sides, whatever the book says', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const anyBook = fc.tuple(...ids.map(() => fc.option(fc.constantFrom(...ids, 'gone'), { nil: undefined })));
  fc.assert(
    fc.property(anyBook, (parents) => {
      const book: Referred[] = ids.map((id, index) => {
        const parent = parents[index];
        return parent === undefined ? { id } : { id, referredById: parent };
      });
      for (const client of book) {
        const { from, brought } = referralsOf(client.id, book);
        if (from) expect(referralsOf(from.id, book).brought).toContain(client);
        for (const child of brought) expect(referralsOf(child.id, book).from).toBe(client);
      }
    }),
  );
});
