import { of } from 'rxjs';
import { expect, test, vi } from 'vitest';
import type { Keys } from '../db/keys.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { draftNamesOf } from '../domain/debrief/draft.ts';
import { SESSION_DRAFT } from './keys.ts';

const memory = new Map<string, unknown>();
const disk = new Map<string, unknown>();
const names = draftNamesOf('c1');
const writeAll = (clientId: string) => {
  for (const name of draftNamesOf(clientId)) {
    memory.set(SESSION_DRAFT + name, { text: '还在写' });
    disk.set(name, 'sealed');
  }
};

vi.mock('../platform/storage.ts', () => ({
  removeValues: async (_area: string, keys: readonly string[]) => {
    for (const key of keys) memory.delete(key);
  },
}));
vi.mock('../platform/environment.ts', () => ({ newId: () => 'id', now: () => 0 }));
vi.mock('../db/book.ts', () => ({ bookOf: () => ({ dossier: async () => undefined }) }));
vi.mock('../db/drafts.ts', () => ({
  putDraft: async (_db: unknown, _keys: unknown, name: string) => void disk.delete(name),
}));
vi.mock('../db/erase.ts', () => ({
  erase: async () => {
    // The log is searched for seconds, and a panel is open on the client all the while.
    writeAll('c1');
    return { head: {}, clients: 1, records: 0 };
  },
}));
vi.mock('./after-commit.ts', () => ({ createAfterCommit: () => async () => undefined, deviceName: async () => 'd' }));
vi.mock('./board-views.ts', () => ({ forgetInViews: async () => undefined }));
const { createEraser } = await import('./eraser.ts');

test('nothing of a line, a visit or a debrief is left when it was written on while the client was being erased', async () => {
  writeAll('c1');
  writeAll('c2');
  const erased = await createEraser({} as SuixingDatabase, of({} as Keys))([{ clientId: 'c1' }]);
  expect(erased).toMatchObject({ ok: true });
  for (const name of names) {
    expect([name, memory.has(SESSION_DRAFT + name), disk.has(name)]).toEqual([name, false, false]);
  }
  expect([memory.size, disk.size]).toEqual([names.length, names.length]);
});
