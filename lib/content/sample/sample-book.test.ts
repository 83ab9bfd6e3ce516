import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDayNumber, isDay } from '../../domain/calendar/day.ts';
import { churnFacts } from '../../domain/churn/facts.ts';
import { isUscc } from '../../domain/client/uscc.ts';
import { dossierAsChanges } from '../../domain/dossier/apply.ts';
import { summarise } from '../../domain/dossier/summary.ts';
import { parseChange } from '../../contracts/schemas/records.schema.ts';
import { type HealthReason, healthOf } from '../../domain/health/health.ts';
import { countTouches, TOUCH_TARGET } from '../../domain/touch/count.ts';
import { isProspect } from '../../domain/stage/stage.ts';
import { makeSampleBook, sampleClients } from './sample-book.ts';

const TODAY = '2026-11-21';
const BOOK = makeSampleBook(TODAY);
const anyDay = fc.integer({ min: 16_000, max: 25_000 }).map(fromDayNumber);

function idsOf(book: typeof BOOK): string[] {
  return book.flatMap((d) => [
    d.client.id,
    ...[...d.people, ...d.touches, ...d.holdings, ...d.loans, ...d.followUps].map((record) => record.id),
    ...(d.opportunities ?? []).map(({ id }) => id),
    ...[...(d.client.links ?? []), ...(d.client.procedures ?? []), ...(d.client.statements ?? [])].map(({ id }) => id),
  ]);
}

describe('makeSampleBook', () => {
  test('holds enough to show the product when built', () => {
    expect(BOOK.length).toBeGreaterThanOrEqual(64);
    expect(BOOK.flatMap((d) => d.touches).length).toBeGreaterThanOrEqual(620);
    expect(new Set(BOOK.map((d) => d.client.segment)).size).toBe(9);
    expect(new Set(BOOK.map((d) => d.client.stage)).size).toBe(7);
    expect(new Set(BOOK.map((d) => d.client.grade)).size).toBe(4);
    expect(new Set(BOOK.map((d) => d.client.kind)).size).toBe(3);
  });

  test('is the same when built twice for one day', () => {
    expect(makeSampleBook(TODAY)).toEqual(BOOK);
  });

  test('keeps ids, codes and texts when built for another day', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const book = makeSampleBook(today);
        expect(idsOf(book)).toEqual(idsOf(BOOK));
        expect(book.map((d) => d.client.uscc)).toEqual(BOOK.map((d) => d.client.uscc));
        expect(book.flatMap((d) => d.touches.map((t) => t.text))).toEqual(
          BOOK.flatMap((d) => d.touches.map((t) => t.text)),
        );
        expect(book.flatMap((d) => d.loans.map((l) => l.number))).toEqual(
          BOOK.flatMap((d) => d.loans.map((l) => l.number)),
        );
      }),
      { numRuns: 10 },
    );
  });

  test('shows every reason a relationship can stand for when built for any day', () => {
    const reasons: HealthReason[] = [
      'lost',
      'dormant',
      'neverTouched',
      'promiseOverdue',
      'contactOverdue',
      'tooManyTouches',
      'followUpOverdue',
      'noNextStep',
      'contactDue',
      'onTrack',
    ];
    fc.assert(
      fc.property(anyDay, (today) => {
        const found = new Set(makeSampleBook(today).map((d) => healthOf(summarise(d), today).reason));
        expect([...found].sort()).toEqual([...reasons].sort());
      }),
      { numRuns: 20 },
    );
  });

  test('has valid, unique codes, numbers, phones and ids when built', () => {
    const ids = idsOf(BOOK);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const codes = BOOK.flatMap((d) => d.client.uscc ?? []);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(isUscc(code), code).toBe(true);
    for (const { client } of BOOK) {
      const prefix = { enterprise: '9199', soleProprietor: '9299', person: undefined }[client.kind];
      expect(client.uscc?.slice(0, 4)).toBe(prefix);
    }
    const numbers = BOOK.flatMap((d) => d.client.clientNumber ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const number of numbers) expect(number).toMatch(/^602\d{7}$/);
    const phones = BOOK.flatMap((d) => d.people.flatMap((p) => p.phone ?? []));
    expect(new Set(phones).size).toBe(phones.length);
    for (const phone of phones) expect(phone).toMatch(/^1990000\d{4}$/);
    const loans = BOOK.flatMap((d) => d.loans.map((l) => l.number));
    expect(new Set(loans).size).toBe(loans.length);
  });

  test('has only real days in a sensible order when built for any day', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        for (const { client, touches, holdings, loans, followUps, opportunities = [] } of makeSampleBook(today)) {
          const days = [
            client.createdOn,
            client.stageSince,
            client.firstBusinessDay ?? today,
            ...touches.map((t) => t.day),
            ...holdings.map((h) => h.since),
            ...loans.map((l) => l.disbursedOn),
            ...followUps.flatMap((f) => f.doneOn ?? []),
            ...holdings.flatMap((h) => (h.balances ?? []).map(({ on }) => on)),
            ...(client.signals ?? []).map(({ on }) => on),
            ...(client.criteria ?? []).map(({ on }) => on),
            ...(client.stageMoves ?? []).map(({ on }) => on),
            ...[...(client.facts ?? []), ...(client.links ?? [])].map(({ on }) => on),
            ...opportunities.flatMap((o) => [o.createdOn, o.stateOn, ...(o.moves ?? []).map(({ on }) => on)]),
            ...(client.procedures ?? []).flatMap((p) => [p.openedOn, ...p.done.map(({ on }) => on)]),
          ];
          for (const day of days) {
            expect(isDay(day), `${client.name} ${day}`).toBe(true);
            expect(day <= today, `${client.name} ${day}`).toBe(true);
            expect(day >= client.createdOn, `${client.name} ${day}`).toBe(true);
          }
          for (const loan of loans) expect(loan.maturesOn > loan.disbursedOn).toBe(true);
          const later = [
            ...followUps.map((f) => f.due),
            ...loans.map((l) => l.maturesOn),
            ...holdings.flatMap((h) => h.until ?? []),
          ];
          for (const day of later) expect(isDay(day)).toBe(true);
        }
      }),
      { numRuns: 10 },
    );
  });

  test('refers only to people and touches of the same client when it refers to any', () => {
    for (const { people, touches, followUps } of BOOK) {
      const known = new Set([...people, ...touches].map((record) => record.id));
      for (const touch of touches) for (const id of touch.personIds) expect(known.has(id)).toBe(true);
      for (const item of followUps) if (item.touchId) expect(known.has(item.touchId)).toBe(true);
      expect(people[0]?.role).toBe('decisionMaker');
    }
  });

  test('tells the way of a stage without a gap when it tells it', () => {
    const told = BOOK.filter(({ client }) => client.stageMoves !== undefined);
    expect(told.length).toBeGreaterThan(30);
    for (const { client } of told) {
      const moves = client.stageMoves ?? [];
      expect(moves.map(({ on }) => on)).toEqual(moves.map(({ on }) => on).sort());
      for (const [at, move] of moves.entries()) if (at > 0) expect(move.from).toBe(moves[at - 1]?.to);
      if (moves.length > 0) expect(moves.at(-1)).toMatchObject({ to: client.stage, on: client.stageSince });
    }
  });

  test('has every sign of a client that may leave, and who brought whom, when built', () => {
    const clients = BOOK.map((d) => d.client);
    expect(new Set(clients.flatMap((c) => c.signals ?? []).map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
    expect(BOOK.filter((d) => (churnFacts(d)?.fall ?? 0) > 30).length).toBeGreaterThanOrEqual(2);
    const brought = clients.filter((c) => c.referredBy?.clientId);
    expect(brought.length).toBeGreaterThanOrEqual(5);
    for (const { id, referredBy } of brought) {
      expect(clients.some((c) => c.id === referredBy?.clientId && c.id !== id && c.name === referredBy.name)).toBe(
        true,
      );
    }
  });

  test('can be stored when built', () => {
    for (const change of BOOK.flatMap(dossierAsChanges)) expect(() => parseChange(change)).not.toThrow();
  });

  test('has follow-ups due today, overdue, promised and done when built', () => {
    const all = BOOK.flatMap((d) => d.followUps);
    const open = all.filter((f) => f.doneOn === undefined);
    expect(open.filter((f) => f.due === TODAY).length).toBeGreaterThanOrEqual(4);
    expect(open.filter((f) => f.due < TODAY && f.kind === 'promise').length).toBeGreaterThanOrEqual(3);
    expect(open.filter((f) => f.due < TODAY && f.kind === 'nextStep').length).toBeGreaterThanOrEqual(3);
    expect(all.filter((f) => f.doneOn !== undefined).length).toBeGreaterThan(100);
  });

  test('has prospects past seven touches when built', () => {
    const past = BOOK.filter(
      (d) => isProspect(d.client.stage) && countTouches(d.touches).effective > TOUCH_TARGET.high,
    );
    expect(past.length).toBeGreaterThanOrEqual(2);
  });

  test('has two clients of one name with different codes when built', () => {
    const twins = BOOK.filter((d) => d.client.name === '澜州鼎沛商贸有限公司');
    expect(twins.length).toBe(2);
    expect(twins[0]?.client.uscc).not.toBe(twins[1]?.client.uscc);
    expect(new Set(BOOK.map((d) => d.client.name)).size).toBe(BOOK.length - 1);
  });

  test('leaves no slot unfilled and seldom repeats a note when built', () => {
    const texts = BOOK.flatMap((d) => [...d.touches, ...d.followUps].map((record) => record.text));
    for (const text of texts) expect(text).not.toMatch(/[{}]|undefined/);
    const notes = BOOK.flatMap((d) => d.touches.map((t) => t.text));
    expect(new Set(notes).size).toBeGreaterThan(notes.length * 0.9);
  });

  test('agrees between loans and loan holdings when a client borrows', () => {
    for (const { holdings, loans } of BOOK) {
      const held = holdings.filter((h) => h.family === 'loan').reduce((sum, h) => sum + (h.balanceFen ?? 0), 0);
      expect(held).toBe(loans.reduce((sum, l) => sum + l.balanceFen, 0));
      for (const h of holdings) if (h.limitFen !== undefined) expect(h.balanceFen ?? 0).toBeLessThanOrEqual(h.limitFen);
    }
  });
});

describe('sampleClients', () => {
  test('names the same clients as the book when read alone', () => {
    expect(sampleClients().map((c) => [c.id, c.name, c.uscc])).toEqual(
      BOOK.map((d) => [d.client.id, d.client.name, d.client.uscc]),
    );
  });
});
