import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, bookOf, danglingIn, sorted, soundDossier, texts } from '../../../test/factories/book-changes.ts';
import { makeDossier, makeFollowUp, makeId, makeOpportunity, makeTouch } from '../../../test/factories/client.ts';
import { inverseOf } from '../dossier/apply.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { fieldsToChoose, mergeClients, type MergeOptions } from './merge.ts';

const OPTIONS: MergeOptions = { newId: makeId, noteOf: (left) => Object.values(left).join(' ') };

const twoDossiers = fc
  .tuple(soundDossier, soundDossier)
  .filter(([a, b]) => a.client.id !== b.client.id)
  .map(([a, b]) => {
    const { uscc: _, ...client } = b.client;
    return [a, { ...b, client }] as const;
  });

describe('mergeClients', () => {
  test('loses nothing, and taking it back restores both exactly, whatever they hold', () => {
    fc.assert(
      fc.property(twoDossiers, ([kept, gone]) => {
        const before = bookOf(kept, gone);
        const merged = mergeClients(kept, gone, OPTIONS);
        fc.pre(merged.ok);
        const { book, effects } = apply(before, merged.changes);
        expect([...book.keys()]).toEqual([kept.client.id]);
        const after = book.get(kept.client.id) as Dossier;
        const there = new Set(texts(after));
        for (const text of [...texts(kept), ...texts(gone)]) expect(there).toContain(text);
        for (const name of [kept.client.name, gone.client.name, ...kept.client.aliases, ...gone.client.aliases]) {
          expect([after.client.name, ...after.client.aliases]).toContain(name);
        }
        for (const note of [kept.client.note, gone.client.note]) expect(after.client.note ?? '').toContain(note ?? '');
        expect(danglingIn(after)).toEqual([]);
        const undone = apply(book, effects.map(inverseOf).reverse());
        expect(sorted(undone.book)).toEqual(sorted(before));
      }),
    );
  });

  test('keeps who knows whom, also where two entries of a person become one', () => {
    const [boss, clerk] = [
      { id: makeId(), name: '顾晓舟', role: 'decisionMaker' },
      { id: makeId(), name: '林岚', role: 'handler' },
    ] as const;
    const twin = { ...boss, id: makeId(), knows: [clerk.id] };
    const kept = makeDossier({ people: [boss] });
    const merged = mergeClients(kept, makeDossier({ people: [twin, { ...clerk, knows: [twin.id] }] }), OPTIONS);
    const people = merged.ok
      ? apply(
          bookOf(kept),
          merged.changes.filter(({ op }) => op === 'put'),
        ).book
      : new Map();
    expect(people.get(kept.client.id)?.people).toEqual([
      { ...boss, knows: [clerk.id] },
      { ...clerk, knows: [boss.id] },
    ]);
  });

  test('keeps ticks and signals of both clients', () => {
    const tick = { id: 'contact.needs', on: '2026-11-01', evidence: { kind: 'note' } } as const;
    const signal = { id: makeId(), kind: 'complaint', on: '2026-11-01' } as const;
    const merged = mergeClients(
      makeDossier({ client: { criteria: [tick] } }),
      makeDossier({ client: { signals: [signal] } }),
      OPTIONS,
    );
    expect(merged.ok && merged.changes[0]).toMatchObject({ record: { criteria: [tick], signals: [signal] } });
  });

  test('unites facts, links, checklists and opportunities', () => {
    const fact = (value: number, on: string) => ({ key: 'annualSales', value, on, source: 'said' }) as const;
    const procedure = { id: makeId(), checklistId: 'complaint.transfer', openedOn: '2026-11-01', done: [] } as const;
    const [won, open] = [makeOpportunity({ state: 'won' }), makeOpportunity()];
    const kept = makeDossier({ client: { facts: [fact(1, '2026-01-01')] }, opportunities: [won] });
    const toKept = { id: makeId(), kind: 'group', clientId: kept.client.id, name: 'x', on: '2026-01-01' } as const;
    const toOther = { ...toKept, id: makeId(), clientId: makeId() };
    const gone = makeDossier({
      client: { facts: [fact(2, '2026-02-01')], links: [toKept, toOther], procedures: [procedure] },
      opportunities: [{ ...won, id: makeId() }, open],
    });
    const merged = mergeClients(kept, gone, OPTIONS);
    const { book } = apply(bookOf(kept, gone), merged.ok ? merged.changes : []);
    const after = book.get(kept.client.id) as Dossier;
    expect(after.client).toMatchObject({
      facts: [fact(2, '2026-02-01')],
      links: [toOther],
      procedures: [procedure],
    });
    expect(after.opportunities).toEqual([won, open]);
  });

  test('keeps one of what both hold when it is the same to the letter', () => {
    const person = { id: makeId(), name: '顾晓舟', role: 'handler', phone: '138 0013 8000' } as const;
    const touch = makeTouch({ personIds: [person.id], text: '谈续贷' });
    const kept = makeDossier({ people: [person], touches: [touch], followUps: [makeFollowUp({ touchId: touch.id })] });
    const twin = { ...person, id: makeId(), phone: '13800138000', title: '财务总监' };
    const sameTouch = { ...touch, id: makeId(), personIds: [twin.id] };
    const gone = makeDossier({
      people: [twin],
      touches: [sameTouch, makeTouch({ text: '新的一次', personIds: [twin.id] })],
      followUps: [makeFollowUp({ touchId: sameTouch.id })],
    });
    const merged = mergeClients(kept, gone, OPTIONS);
    const { book } = apply(bookOf(kept, gone), merged.ok ? merged.changes : []);
    const after = book.get(kept.client.id) as Dossier;
    expect(after.people).toEqual([{ ...twin, ...person }]);
    expect(after.touches.map(({ text, personIds }) => [text, personIds])).toEqual([
      ['谈续贷', [person.id]],
      ['新的一次', [person.id]],
    ]);
    expect(after.followUps).toHaveLength(1);
  });

  test('refuses when two credit codes say that they are two', () => {
    const kept = makeDossier({ client: { uscc: '91990100MAFKWBTQAY' } });
    const gone = makeDossier({ client: { uscc: '91990200MAE2GP5AFM' } });
    expect(mergeClients(kept, gone, OPTIONS)).toEqual({ ok: false, reason: 'otherCode' });
    expect(mergeClients(kept, kept, OPTIONS)).toEqual({ ok: false, reason: 'sameClient' });
  });

  test('takes the chosen fields, and notes what has no room when both had something to say', () => {
    const kept = makeDossier({ client: { clientNumber: '1', grade: 'A', stage: 'contact', stageSince: '2026-01-01' } });
    const gone = makeDossier({
      client: { clientNumber: '2', grade: 'C', stage: 'delivery', stageSince: '2026-05-05' },
    });
    expect(fieldsToChoose(kept.client, gone.client)).toEqual(['name', 'clientNumber', 'grade', 'stage']);
    const merged = mergeClients(kept, gone, { ...OPTIONS, choice: { stage: 'gone', name: 'gone' } });
    expect(merged.ok && merged.changes[0]).toMatchObject({
      record: {
        id: kept.client.id,
        name: gone.client.name,
        aliases: [kept.client.name],
        clientNumber: '1',
        stage: 'delivery',
        stageSince: '2026-05-05',
        note: '2 C contact',
      },
    });
  });

  test('gives a record a new id when the kept client uses it for something else', () => {
    const touch = makeTouch({ text: '甲' });
    const kept = makeDossier({ touches: [touch] });
    const gone = makeDossier({ touches: [{ ...touch, text: '乙' }] });
    const merged = mergeClients(kept, gone, OPTIONS);
    const { book } = apply(bookOf(kept, gone), merged.ok ? merged.changes : []);
    expect(book.get(kept.client.id)?.touches.map(({ text }) => text)).toEqual(['甲', '乙']);
  });

  test('refuses rather than cuts when there is no room for all names', () => {
    const names = (from: number) => Array.from({ length: 30 }, (_, i) => `曾用名${from + i}有限公司`);
    const [kept, gone] = [
      makeDossier({ client: { aliases: names(0) } }),
      makeDossier({ client: { aliases: names(30) } }),
    ];
    expect(mergeClients(kept, gone, OPTIONS)).toEqual({ ok: false, reason: 'tooManyAliases' });
  });
});
