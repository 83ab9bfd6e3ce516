import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, bookOf, danglingIn, sorted, soundDossier, texts } from '../../../test/factories/book-changes.ts';
import { makeClient, makeDossier, makeFollowUp, makeId, makeTouch } from '../../../test/factories/client.ts';
import { inverseOf } from '../dossier/apply.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { mergeClients, type MergeOptions } from './merge.ts';
import { splitClient } from './split.ts';

const OPTIONS: MergeOptions = { newId: makeId, noteOf: (left) => Object.values(left).join(' ') };

const dealsOf = ({ opportunities = [] }: Dossier) => opportunities;

describe('splitClient', () => {
  test('loses and doubles nothing, and taking it back restores the client, whatever is chosen', () => {
    fc.assert(
      fc.property(soundDossier, fc.integer(), (from, seed) => {
        const all = [from.people, from.touches, from.holdings, from.loans, from.followUps, dealsOf(from)].flat();
        const recordIds = new Set(all.filter((_, i) => ((seed >> (i % 20)) & 1) === 1).map(({ id }) => id));
        const made = makeClient({ name: '分出有限公司' });
        const split = splitClient(from, made, { recordIds, aliases: from.client.aliases.slice(0, 1) }, makeId);
        fc.pre(split.ok);
        const before = bookOf(from);
        const { book, effects } = apply(before, split.changes);
        const [left, gone] = [book.get(from.client.id) as Dossier, book.get(made.id) as Dossier];
        expect([...danglingIn(left), ...danglingIn(gone)]).toEqual([]);
        const count = (key: 'touches' | 'holdings' | 'loans' | 'followUps') => left[key].length + gone[key].length;
        for (const key of ['touches', 'holdings', 'loans', 'followUps'] as const) {
          expect(count(key)).toBe(from[key].length);
        }
        expect(dealsOf(left).length + dealsOf(gone).length).toBe(dealsOf(from).length);
        for (const { id } of dealsOf(gone)) expect(recordIds).toContain(id);
        expect(new Set([...texts(left), ...texts(gone)])).toEqual(new Set(texts(from)));
        for (const touch of gone.touches) expect(recordIds).toContain(touch.id);
        const undone = apply(book, effects.map(inverseOf).reverse());
        expect(sorted(undone.book)).toEqual(sorted(before));
      }),
    );
  });

  test('nobody knows anybody on the other side, and who stands on both is known on both', () => {
    const [a, b, c] = [makeId(), makeId(), makeId()];
    const shared = makeTouch({ personIds: [b] });
    const from = makeDossier({
      people: [
        { id: a, name: '甲', role: 'handler', knows: [b, c] },
        { id: b, name: '乙', role: 'handler', knows: [a, c] },
        { id: c, name: '丙', role: 'handler', knows: [a] },
      ],
      touches: [shared, makeTouch({ personIds: [b, c] })],
    });
    const split = splitClient(from, makeClient(), { recordIds: new Set([a, shared.id]), aliases: [] }, makeId);
    const { book } = apply(bookOf(from), split.ok ? split.changes : []);
    const [left, gone] = [...book.values()] as [Dossier, Dossier];
    const known = ({ people }: Dossier) =>
      people
        .map(({ name, knows = [] }) => [name, knows.map((id) => people.find((person) => person.id === id)?.name)])
        .sort();
    expect(known(left)).toEqual([
      ['丙', []],
      ['乙', ['丙']],
    ]);
    expect(known(gone)).toEqual([
      ['乙', ['甲']],
      ['甲', ['乙']],
    ]);
  });

  test('refuses when nothing was chosen', () => {
    const from = makeDossier({ touches: [makeTouch()] });
    expect(splitClient(from, makeClient(), { recordIds: new Set(), aliases: [] }, makeId)).toEqual({
      ok: false,
      reason: 'nothing',
    });
    expect(splitClient(from, from.client, { recordIds: new Set(), aliases: [] }, makeId).ok).toBe(false);
  });

  test('undoes a merge when the records of one are chosen again', () => {
    const kept = makeDossier({ touches: [makeTouch({ text: '甲' })] });
    const gone = makeDossier({ touches: [makeTouch({ text: '乙' })], followUps: [makeFollowUp()] });
    const merged = mergeClients(kept, gone, OPTIONS);
    const { book } = apply(bookOf(kept, gone), merged.ok ? merged.changes : []);
    const recordIds = new Set([...gone.touches, ...gone.followUps].map(({ id }) => id));
    const one = book.get(kept.client.id) as Dossier;
    const split = splitClient(one, gone.client, { recordIds, aliases: [gone.client.name] }, makeId);
    const again = apply(book, split.ok ? split.changes : []).book;
    expect(again.get(gone.client.id)?.touches).toEqual(gone.touches);
    expect(again.get(kept.client.id)?.touches).toEqual(kept.touches);
    expect(again.get(kept.client.id)?.client.aliases).toEqual([]);
  });
});
