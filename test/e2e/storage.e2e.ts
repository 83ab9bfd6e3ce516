import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { cases as Cases } from './in-page/storage.ts';
import { type InPage, runInPage } from './support/in-page.ts';

type CaseName = keyof typeof Cases;
type Outcome<K extends CaseName> = Awaited<ReturnType<(typeof Cases)[K]>>;

let inPage: InPage;

beforeAll(async () => {
  inPage = await runInPage('test/e2e/in-page/storage.ts');
  await inPage.page.waitForFunction('globalThis.storageCases !== undefined');
});
afterAll(() => inPage?.close());

function run<K extends CaseName>(name: K): Promise<Outcome<K>> {
  return inPage.page.evaluate(
    (key: string) => (globalThis as unknown as { storageCases: Record<string, () => unknown> }).storageCases[key]?.(),
    name,
  ) as Promise<Outcome<K>>;
}

describe('commit on real IndexedDB', () => {
  test('a dossier reads back as it was written', async () => {
    const { saved, written, read, chain } = await run('roundTrip');
    expect(saved.ok).toBe(true);
    expect(read).toEqual(written);
    expect(chain.ok).toBe(true);
  });

  test('the log keeps before and after, under the stamp the record carries', async () => {
    const { effects, touch, isStamped } = await run('changeEntry');
    expect(effects).toEqual([expect.objectContaining({ kind: 'touch', id: touch.id, after: touch })]);
    expect(isStamped).toBe(true);
  });

  test('an added client is gone from every table when it is taken back', async () => {
    expect(await run('undo')).toEqual({ wasThere: true, isThere: false, row: true });
  });

  test('a guard is asked under the lock with the records as they are, and can refuse', async () => {
    expect(await run('undoUnderGuard')).toEqual({
      refused: { ok: false, reason: 'changed' },
      asked: [true, true],
      isThere: true,
    });
  });

  test('a summary page that does not open is made again from the dossiers, and the next commit repairs it', async () => {
    expect(await run('rebuiltPage')).toEqual({ isSame: true, saved: true, counted: 2, isWrittenAnew: true });
  });

  test('nothing is written when one change of several names an unknown client', async () => {
    expect(await run('refusesUnknownClient')).toEqual({
      result: { ok: false, reason: 'gone' },
      isUnchanged: true,
      isHalfWritten: false,
    });
  });

  test('nothing is written when a record is malformed', async () => {
    expect(await run('refusesMalformedRecord')).toEqual({ error: 'ZodError', isUnchanged: true });
  });

  test('nothing is half written when the transaction fails at its last write', async () => {
    expect(await run('atomicWhenTheTransactionFails')).toEqual({
      error: 'QuotaExceededError',
      isUnchanged: true,
      isHalfWritten: false,
      isListed: false,
    });
  });

  test('24 writers in three windows lose nothing and leave one chain', async () => {
    expect(await run('concurrentWriters')).toMatchObject({
      saved: 24,
      touches: [24, 24, 24],
      counted: [24, 24, 24],
      chain: { ok: true },
    });
  });

  test('a window that is watching sees what another writes', async () => {
    expect(await run('followsOtherWindows')).toEqual({ first: 0, isSteady: true });
  });

  test('folding the tail of the log into its pages changes nothing that is seen', async () => {
    expect(await run('folding')).toEqual({ isBounded: true, left: 0, isSame: true });
  });

  test('nothing the log holds back is lost when a fold fails or is overtaken and a large commit follows', async () => {
    expect(await run('foldThatFails')).toEqual({
      error: 'QuotaExceededError',
      afterFailure: true,
      wasOvertaken: true,
      afterOvertaking: true,
    });
  });

  test('450 clients spread over pages of at most 200, each listed once', async () => {
    expect(await run('manyPages')).toEqual({ added: 450, distinct: true, fullest: 200, touched: 1, clients: true });
  });
});

describe('summaries of an earlier version', () => {
  test('are made again from the shelves, and other windows see them', async () => {
    expect(await run('rebuilt')).toEqual({
      before: { isWhole: false, old: 3 },
      first: 1,
      written: 3,
      after: { isWhole: true, old: 0 },
      again: 0,
      seen: 450,
    });
  });

  test('are made again page by page: what is broken off goes on where it was', async () => {
    expect(await run('brokenOff')).toEqual({
      first: 1,
      between: { isWhole: false, old: 2 },
      rest: 2,
      after: { isWhole: true, old: 0 },
    });
  });

  test('lose nothing that others write meanwhile', async () => {
    expect(await run('amongWriters')).toMatchObject({ touches: 25, followUps: 120, after: { isWhole: true, old: 0 } });
  });

  test('lose nothing that was folded between the reading and the writing of a page', async () => {
    expect(await run('overtaken')).toEqual({ wasOvertaken: true, after: { isWhole: true, old: 0 } });
  });

  test('stay as they are where a shelf lacks a client', async () => {
    expect(await run('damaged')).toEqual({ written: 2, listed: 450 });
  });
});

test('a window that cannot read for a moment what another wrote reads it a moment later', async () => {
  expect(await run('readFailsOnce')).toEqual({ failed: 1, isTold: true });
});

describe('a lock', () => {
  test('does not make a failure of a commit that is on its way', async () => {
    expect(await run('lockedWhileWriting')).toEqual({ result: true, entries: 1 });
  });

  test('ends long work after the batch that is durable, and its keys open nothing any more', async () => {
    expect(await run('lockedBetweenBatches')).toEqual({
      error: 'BookClosed',
      done: [0],
      entries: 1,
      reopened: 'BookClosed',
    });
  });
});

describe('seals and the audit chain', () => {
  test('an altered and a missing entry are both found, at their place', async () => {
    expect(await run('tampering')).toEqual({
      sound: true,
      altered: { ok: false, brokenAt: 3, fault: 'altered' },
      missing: { ok: false, brokenAt: 3, fault: 'missing' },
      reordered: { ok: false, brokenAt: 3, fault: 'altered' },
      restored: true,
    });
  });

  test('a seal moved to another row does not open', async () => {
    expect(await run('movedSealDoesNotOpen')).toBe('SealError');
  });

  test('the raw database shows no name, code, phone or note', async () => {
    const { found, size, clearFields } = await run('rawText');
    expect(size).toBeGreaterThan(1000);
    expect(found).toEqual([]);
    expect(clearFields.sort()).toEqual(['id', 'sealed']);
  });

  test('a draft is kept sealed and discarded', async () => {
    expect(await run('drafts')).toEqual({ kept: { text: '写到一半' }, gone: true });
  });

  test('the right passphrase opens the vault, a wrong one does not, and a vault is never overwritten', async () => {
    expect(await run('passphrase')).toEqual({
      isSame: true,
      wrong: undefined,
      again: 'ConstraintError',
      kdf: { algorithm: 'argon2id', memoryKiB: 65536, iterations: 3, parallelism: 1, salt: 16 },
    });
  });
});
