import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { cases as Cases } from './in-page/import.ts';
import { type InPage, runInPage } from './support/in-page.ts';
import { createStoreRig, type StoreRig } from './support/store-rig.ts';

type CaseName = keyof typeof Cases;
type Outcome<K extends CaseName> = Awaited<ReturnType<(typeof Cases)[K]>>;

const MODULE = 'test/e2e/in-page/import.ts';

describe('importing into real IndexedDB', () => {
  let inPage: InPage;
  beforeAll(async () => {
    inPage = await runInPage(MODULE);
    await inPage.page.waitForFunction('globalThis.importCases !== undefined');
  });
  afterAll(() => inPage?.close());

  function run<K extends CaseName>(name: K): Promise<Outcome<K>> {
    return inPage.page.evaluate(
      (key: string) => (globalThis as unknown as { importCases: Record<string, () => unknown> }).importCases[key]?.(),
      name,
    ) as Promise<Outcome<K>>;
  }

  test('taken back whole the book is what it was, updated clients too', async () => {
    const outcome = await run('roundTrip');
    expect(outcome).toMatchObject({
      done: {
        clientsMade: 230,
        clientsChanged: 20,
        made: { client: 230, person: 240, touch: 250, loan: 0 },
        changed: { client: 20, person: 10, loan: 20 },
        passedOver: [],
      },
      differs: true,
      undone: { ok: true, value: { undone: 250, left: [] } },
      isEqual: true,
      clients: 20,
      past: { source: '名单.xlsx', clientsMade: 230, clientsChanged: 20, undone: 0, isUnfinished: false },
      pastAfter: { undone: 250, isUnfinished: false },
      again: { ok: true, value: { undone: 0, left: [] } },
      chain: true,
    });
  });

  test('the same table a second time writes nothing', async () => {
    expect(await run('sameTwice')).toEqual({
      verdicts: { new: 0, update: 0, skip: 50, conflict: 0, error: 0 },
      isEqual: true,
      entries: 0,
      past: 1,
    });
  });

  test('clients changed since are named and nothing is done; then all the others are taken back', async () => {
    const names = ['望江新客户7科技有限公司', '沧岭老客户3机械有限公司', '沧岭老客户4机械有限公司'];
    const outcome = await run('editedSince');
    expect(outcome.refused?.edited.toSorted()).toEqual(names);
    expect(outcome).toMatchObject({
      refused: { ok: false, reason: 'edited', others: 137 },
      untouched: true,
      clients: 21,
      kept: { grade: 'C', touches: ['从前的沟通', '导入之后的沟通'] },
      past: { undone: 137, isUnfinished: false },
      chain: true,
    });
    expect(outcome.undone ? outcome.undone.left.toSorted() : []).toEqual(names);
  });

  test('cancelled half-way, what was written is taken back', async () => {
    expect(await run('cancelled')).toEqual({
      result: { ok: false, reason: 'cancelled', undone: true, left: 0 },
      isEqual: true,
      unfinished: [false],
      chain: true,
    });
  });

  test('a client that is changed elsewhere meanwhile keeps that change, is named, and the others are written', async () => {
    expect(await run('changedMeanwhile')).toEqual({
      passedOver: ['沧岭老客户6机械有限公司'],
      changed: 19,
      made: 150,
      grade: 'D',
      others: 'A',
    });
  });

  test('a client that is worked on while the import is being taken back is left, with all it has', async () => {
    expect(await run('editedWhileUndone')).toEqual({
      undone: { count: 69, left: ['望江新客户9科技有限公司'] },
      clients: 21,
      texts: ['初访第 9 家', '撤销时的沟通'],
    });
  });

  test('locked half-way it stands in the list as unfinished, and can be taken back', async () => {
    expect(await run('lockedMeanwhile')).toEqual({
      result: 'locked',
      wasUnfinished: true,
      undone: true,
      isEqual: true,
    });
  });
});

describe('killing the browser half-way through an import', () => {
  let rig: StoreRig;
  beforeAll(async () => {
    rig = await createStoreRig(MODULE, 'importRig');
  });
  afterAll(() => rig?.close());

  test('leaves whole clients in a sound log, and an import that can be taken back', async () => {
    await rig.start();
    const before = await rig.call<string>('prepare');
    await rig.call('start');
    await expect
      .poll(() => Number(rig.acknowledged.at(-1) ?? 0), { timeout: 30_000, interval: 20 })
      .toBeGreaterThan(0.25);
    await rig.kill();
    await rig.start();
    const { past, chain, clients } = await rig.call<{
      past: { importId: string; clientsMade: number; clientsChanged: number };
      chain: boolean;
      clients: number;
    }>('look');
    expect(chain).toBe(true);
    expect(past.clientsMade).toBeGreaterThan(500);
    expect(past.clientsMade).toBeLessThan(20_000);
    expect(clients).toBe(20 + past.clientsMade);
    const after = await rig.call<{ undone: unknown; dump: string; chain: boolean }>('undo', past.importId);
    expect(after.undone).toEqual({ ok: true, value: { undone: past.clientsMade + past.clientsChanged, left: [] } });
    expect(after.dump === before).toBe(true);
    expect(after.chain).toBe(true);
  });
});
