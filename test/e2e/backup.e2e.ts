import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { cases as Cases } from './in-page/backup.ts';
import { type InPage, runInPage } from './support/in-page.ts';

type CaseName = keyof typeof Cases;
type Outcome<K extends CaseName> = Awaited<ReturnType<(typeof Cases)[K]>>;

let inPage: InPage;

beforeAll(async () => {
  inPage = await runInPage('test/e2e/in-page/backup.ts');
  await inPage.page.waitForFunction('globalThis.backupCases !== undefined');
});
afterAll(() => inPage?.close());

function run<K extends CaseName>(name: K): Promise<Outcome<K>> {
  return inPage.page.evaluate(
    (key: string) => (globalThis as unknown as { backupCases: Record<string, () => unknown> }).backupCases[key]?.(),
    name,
  ) as Promise<Outcome<K>>;
}

const SOUND = { files: [], missingEntries: 0, lostClients: 0, isWhole: true, isManifestLost: false, signature: 'ours' };

describe('a backup', () => {
  test('is restored on another machine with the passphrase alone', async () => {
    expect(await run('onAnotherMachine')).toMatchObject({
      isOf: 'none',
      needsPassphrase: true,
      wrong: { ok: false, reason: 'wrongPassphrase' },
      right: true,
      preview: { ok: true, value: { clients: 31, touches: 63, damage: SOUND } },
      done: { ok: true, value: { clients: 31, lostClients: 0 } },
      isSame: true,
      chain: { ok: true },
      canary: true,
      counted: 3,
    });
  });

  test('made while commits go on restores to the last of them', async () => {
    expect(await run('whileCommitting')).toEqual({ ok: true, isFuzzy: true, isSame: true });
  });

  test('that fails at any of its writes leaves the former one whole', async () => {
    const outcomes = await run('stops');
    expect(outcomes.length).toBeGreaterThanOrEqual(2);
    expect(new Set(outcomes)).toEqual(new Set(['noSpace true']));
  });

  test('packed into one file restores as it was', async () => {
    expect(await run('container')).toMatchObject({ isSame: true, nothing: { ok: false, reason: 'nothingThere' } });
  });

  test('whose manifest was changed by somebody without the key is told apart', async () => {
    expect(await run('forged')).toBe('forged');
  });

  test('goes on in the same folder after the book was put back, and the other history stays until something is erased', async () => {
    expect(await run('folder')).toEqual({
      results: [2, 3, 3, 4],
      histories: 2,
      left: 1,
      found: 4,
      without: { ok: false, reason: 'noFolder' },
    });
  });

  test('holds nothing of a client who was erased, and an older one does not bring them back', async () => {
    expect(await run('erasure')).toMatchObject({
      isErased: true,
      left: [],
      again: false,
      erasedHere: 1,
      isBack: false,
      isElsewhere: false,
      clients: 19,
      chain: { ok: true },
    });
  });
});

describe('a merge', () => {
  test('takes the newer record of each side, removes nothing, and can be taken back', async () => {
    const merged = await run('merge');
    const count = (n: number) => ({ count: n });
    expect(merged).toMatchObject({
      needsPassphrase: false,
      unlocked: true,
      differences: {
        same: 0,
        newerThere: count(1),
        newerHere: count(1),
        mixed: count(1),
        onlyThere: count(1),
        removedHere: count(1),
        onlyHere: count(0),
      },
      done: { ok: true, value: { clients: 3 } },
      left: { newerThere: count(0), onlyThere: count(0), mixed: count(0), removedHere: count(1) },
      undone: { ok: true },
      isAsBefore: true,
      broughtBack: true,
      chain: { ok: true },
    });
    const { a, b, c, d, added } = merged.merged;
    expect(a).toContain('在另一台电脑上记的');
    expect(b).toEqual(expect.arrayContaining(['在另一台电脑上记的', '在这台电脑上记的']));
    expect(c).toContain('在这台电脑上记的');
    expect(d).toBeUndefined();
    expect(added).toHaveLength(2);
  });
});

describe('a replacement', () => {
  test('puts the former book aside, and that can be put back', async () => {
    expect(await run('replaceAndGoBack')).toEqual({
      done: true,
      isOld: true,
      kept: ['aside'],
      back: true,
      isNewer: true,
    });
  });

  test('that is cancelled leaves the book as it was, open', async () => {
    expect(await run('cancelled')).toMatchObject({
      replaced: { ok: false, reason: 'cancelled' },
      isOpen: true,
      merged: { ok: false },
      previewed: { ok: false, reason: 'cancelled' },
      isSame: true,
      isKept: true,
      stoppedLate: { ok: false, reason: 'cancelled' },
      keptLate: [],
      isSaidAside: false,
    });
  });

  test('that breaks off halfway leaves no book rather than half of one, and can be finished', async () => {
    expect(await run('halfway')).toEqual({
      failed: { ok: false, reason: 'halfway' },
      hasBook: false,
      kept: ['incoming', 'aside'],
      isOf: 'none',
      done: true,
      isOld: true,
      left: ['aside'],
    });
  });
});

describe('a damaged backup', () => {
  let results: Record<string, unknown>;
  beforeAll(async () => {
    results = await run('damagedCopies');
  });

  test.each([
    ['lostBase', ['missing'], 0],
    ['flippedBase', ['altered'], 0],
    ['cutBase', ['cut'], 0],
    ['lostLog', ['missing'], 1],
    ['flippedLog', ['altered'], 1],
  ])('with %s is made whole from its other files', (kind, files, missingEntries) => {
    expect(results[kind]).toEqual({
      damage: { ...SOUND, files, missingEntries },
      clients: 40,
      done: { clients: 40, lostClients: 0, commits: [] },
      isWhole: true,
    });
  });

  test('without the end of its log is as of the base, and says so', () => {
    expect(results.lostEnd).toEqual({
      damage: { ...SOUND, files: ['missing'], missingEntries: 1, isWhole: false },
      clients: 40,
      done: { clients: 40, lostClients: 0, commits: [] },
      isWhole: false,
    });
  });

  test.each(['lostManifest', 'cutManifest'])('with %s is read by the other one, and says so', (kind) => {
    expect(results[kind]).toMatchObject({
      damage: { ...SOUND, isManifestLost: true },
      done: { clients: 40, lostClients: 0 },
    });
  });

  test('of which nothing is left says how many clients are lost, and changes nothing', () => {
    expect(results.lostBaseAndLog).toMatchObject({
      damage: { isWhole: false, files: ['missing', 'missing'], lostClients: 40 },
      clients: 0,
      done: 'nothingToRestore',
    });
  });
});

describe('what is kept besides the book', () => {
  test('comes with a copy, long or short, and stays when an old copy says nothing of it', async () => {
    expect(await run('keptReplace')).toMatchObject({
      pieces: 3,
      inOneRow: true,
      away: true,
      isGone: true,
      isSameStamp: true,
      afterOldCopy: true,
    });
  });

  test('is merged name by name, lists entry by entry, and can be taken back', async () => {
    expect(await run('keptMerge')).toMatchObject({
      differences: 3,
      done: { kept: 3, commits: 0 },
      merged: {
        own: [{ id: 'both', text: 'changed' }, { id: 'there' }, { id: 'here' }],
        keys: { trusted: ['there'] },
        taps: { newest: [{ id: 'tap' }] },
      },
      left: 0,
      undone: true,
      isAsBefore: true,
      hasTaps: false,
    });
  });

  test('is mended from the copy, and damage is never copied nor keeps the rest from it', async () => {
    expect(await run('keptDamage')).toEqual({
      written: 0,
      hasNew: true,
      takesTheRest: true,
      lost: 'SealError',
      mended: 1,
      back: [{ kind: 'script', id: 'second', version: 1, text: 'second' }],
      isOneFile: true,
      damage: { ...SOUND, files: 1, isWhole: false },
      done: true,
    });
  });

  test('takes over the views of the board from where they lay', async () => {
    expect(await run('keptViews')).toEqual({ names: ['一'], drafts: 0, isKept: true });
  });
});

describe('the second copy', () => {
  test('follows the book, gives back a shelf and an entry, and is not touched by a damaged book', async () => {
    expect(await run('secondCopy')).toMatchObject({
      first: true,
      upTo: 2,
      recordSays: true,
      isSame: true,
      results: [true, true, true],
      isSameEntry: true,
      isKeptCopied: true,
      refused: { ok: false, reason: 'bookDamaged' },
    });
  });

  test('repairs a book that does not open, with what the log has since, one that was emptied, and one out of reach', async () => {
    const done = { ok: true, value: { clients: 25, lostClients: 0 } };
    expect(await run('repair')).toMatchObject({
      unreadable: { unlocked: true, done },
      isWholeAgain: true,
      emptied: { unlocked: true, done },
      isWholeAfter: true,
      outOfReach: { unlocked: true, done },
      leftOver: 0,
      isWholeAtLast: true,
    });
  });
});
