import { BehaviorSubject, firstValueFrom, type Observable, startWith, Subject, switchMap } from 'rxjs';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeId } from '../../test/factories/client.ts';
import type { Keys } from '../db/keys.ts';
import { SealError } from '../db/seal.ts';
import { createOutcomeService, type KeptStore } from './outcome-service.ts';

const KEYS = {} as Keys;
const TAP = { scriptId: 'price.stay', worked: true, on: '2026-11-22', segment: 'exporter' } as const;

let rows: Map<string, string>;
let written$: Subject<void>;
let keys$: BehaviorSubject<Keys | undefined>;
let puts: number;
let trouble: Error | undefined;
let waiting: Promise<unknown>;

const store: KeptStore = {
  get: async (_keys, id) => {
    await Promise.resolve();
    if (trouble) throw trouble;
    return JSON.parse(rows.get(id) ?? 'null');
  },
  put: async (_keys, id, value) => {
    puts += 1;
    rows.set(id, JSON.stringify(value));
    written$.next();
  },
  watch: <T>(_id: string, read: () => Promise<T>): Observable<T> =>
    written$.pipe(
      startWith(undefined),
      switchMap(() => read()),
    ),
};

/** A window of its own over the same store. */
const openWindow = () =>
  createOutcomeService({
    store,
    keys$,
    currentKeys: async () => keys$.value,
    exclusively: (_name, task) => {
      const run = waiting.then(task);
      waiting = run.catch(() => undefined);
      return run;
    },
    newId: makeId,
  });

beforeEach(() => {
  rows = new Map();
  written$ = new Subject();
  keys$ = new BehaviorSubject<Keys | undefined>(KEYS);
  puts = 0;
  trouble = undefined;
  waiting = Promise.resolve();
});

describe('what was tapped about scripts', () => {
  test('is there in the order in which it was tapped, and seen by another window', async () => {
    const added = await openWindow().add(TAP);
    await openWindow().add({ ...TAP, worked: false });
    const seen = await firstValueFrom(openWindow().outcomes$);
    expect(seen.map(({ worked }) => worked)).toEqual([true, false]);
    expect(added).toEqual({ ok: true, value: seen[0] });
  });

  test('loses nothing when two windows tap at once', async () => {
    const [one, other] = [openWindow(), openWindow()];
    await Promise.all(Array.from({ length: 10 }, (_, at) => (at % 2 ? one : other).add(TAP)));
    expect(await firstValueFrom(one.outcomes$)).toHaveLength(10);
  });

  test('counts once when its id was made by the caller, who calls again after not having heard', async () => {
    const tap = { ...TAP, id: 'touch price.stay' };
    const first = await openWindow().add(tap);
    expect(await openWindow().add({ ...tap, worked: false })).toEqual(first);
    expect(await firstValueFrom(openWindow().outcomes$)).toEqual([tap]);
    expect(puts).toBe(1);
  });

  test('is taken back by its id; what is not there costs no writing', async () => {
    const service = openWindow();
    const added = await service.add(TAP);
    if (!added.ok) throw new Error(added.reason);
    expect(await service.remove(added.value.id)).toEqual({ ok: true, value: undefined });
    expect(await firstValueFrom(service.outcomes$)).toEqual([]);
    expect(await service.remove('nothing')).toEqual({ ok: true, value: undefined });
    expect(puts).toBe(2);
  });

  test('is neither shown nor changed while locked', async () => {
    const service = openWindow();
    await service.add(TAP);
    keys$.next(undefined);
    expect(await firstValueFrom(service.outcomes$)).toEqual([]);
    expect(await service.add(TAP)).toEqual({ ok: false, reason: 'locked' });
    expect(await service.remove('x')).toEqual({ ok: false, reason: 'locked' });
  });

  test('begins anew when it does not open, and says so when the store does not answer', async () => {
    trouble = new SealError('altered');
    expect(await firstValueFrom(openWindow().outcomes$)).toEqual([]);
    trouble = new Error('disk');
    expect(await openWindow().add(TAP)).toEqual({ ok: false, reason: 'storage' });
  });
});
