import { firstValueFrom, of } from 'rxjs';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Keys } from '../db/keys.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { type BoardView, FIRST_LOOK, withoutView } from '../domain/board/view.ts';

const kept = new Map<string, unknown>();
const drafts = new Map<string, unknown>();
let queue: Promise<unknown> = Promise.resolve();
/** What the next read of a draft waits for. */
let gate: Promise<void> | undefined;

vi.mock('../db/kept.ts', () => ({
  getKept: async (_db: unknown, _keys: unknown, id: string) => kept.get(id),
  putKept: async (_db: unknown, _keys: unknown, id: string, value: unknown) => void kept.set(id, value),
  watchKept: (_db: unknown, _id: string, read: () => Promise<unknown>) => read(),
}));
vi.mock('../db/drafts.ts', () => ({
  getDraft: async (_db: unknown, _keys: unknown, id: string) => {
    const found = drafts.get(id);
    const wait = gate;
    gate = undefined;
    await wait;
    return found;
  },
  putDraft: async (_db: unknown, _keys: unknown, id: string) => void drafts.delete(id),
}));
vi.mock('../platform/environment.ts', () => ({
  exclusively: (_name: string, task: () => Promise<unknown>) => {
    const run = queue.then(task);
    queue = run.catch(() => undefined);
    return run;
  },
}));
vi.mock('./keyring.ts', () => ({ currentKeys: async () => ({}) }));
const { createBoardViews, forgetInViews } = await import('./board-views.ts');

const db = {} as SuixingDatabase;
const keys = {} as Keys;
const view = (id: string, name: string): BoardView => ({ id, name, ...FIRST_LOOK });
const OLD = [view('a', '望川精机'), view('b', '城东')];
const openWindow = () => createBoardViews(db, of(keys));
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const names = () => (kept.get('board.views') as readonly BoardView[]).map(({ name }) => name);

beforeEach(() => {
  kept.clear();
  drafts.clear();
  drafts.set('board.views', OLD);
});

test('views of an earlier build are taken over when they are first shown', async () => {
  expect(await firstValueFrom(openWindow().views$)).toEqual(OLD);
  expect(names()).toEqual(['望川精机', '城东']);
  expect(drafts.size).toBe(0);
});

test.each([
  ['deleted', () => openWindow().changeViews((views) => withoutView(views, 'a'))],
  ['erased with its client', () => forgetInViews(db, keys, ['望川精机'])],
] as const)('a view that is %s while another window takes the views over stays away', async (_name, remove) => {
  let open = () => {};
  gate = new Promise((resolve) => {
    open = resolve;
  });
  const reading = firstValueFrom(openWindow().views$);
  await settled();
  const removing = remove();
  await settled();
  open();
  await Promise.all([reading, removing]);
  expect(names()).toEqual(['城东']);
});
