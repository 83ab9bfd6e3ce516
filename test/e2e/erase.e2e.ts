import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { cases as Cases } from './in-page/erase.ts';
import { type InPage, runInPage } from './support/in-page.ts';

type CaseName = keyof typeof Cases;
type Outcome<K extends CaseName> = Awaited<ReturnType<(typeof Cases)[K]>>;

let inPage: InPage;

beforeAll(async () => {
  inPage = await runInPage('test/e2e/in-page/erase.ts');
  await inPage.page.waitForFunction('globalThis.eraseCases !== undefined');
});
afterAll(() => inPage?.close());

function run<K extends CaseName>(name: K): Promise<Outcome<K>> {
  return inPage.page.evaluate(
    (key: string) => (globalThis as unknown as { eraseCases: Record<string, () => unknown> }).eraseCases[key]?.(),
    name,
  ) as Promise<Outcome<K>>;
}

describe('erasing a client on real IndexedDB', () => {
  test('nothing of the client is left anywhere that the key opens, and everything of the others is', async () => {
    const outcome = await run('oneClient');
    expect(outcome).toMatchObject({
      planted: true,
      found: [],
      counts: { clients: 1, head: 1 },
      staysWhole: true,
      staysInLog: true,
      listed: [true],
      derived: ['fold'],
      known: [true],
    });
  });

  test('rewritten entries keep their place, mark and hash, and one entry accounts for them', async () => {
    const { linksUnchanged, rewrittenRows, cause, causes, chain, counts } = await run('oneClient');
    expect(linksUnchanged).toBe(true);
    // The import, two touches, the commit on both clients, the reveal, the export, the renaming; not the other's touch.
    expect(rewrittenRows).toEqual([1, 2, 4, 5, 6, 7]);
    expect(counts.rewritten).toBe(6);
    expect(cause).toEqual({
      type: 'erase',
      proof: expect.stringMatching(/^[\w+/]{43}=$/),
      rule: '规则甲',
      seqs: rewrittenRows,
      marks: 6,
    });
    expect(causes.map(({ type }) => type)).toEqual([
      ...['import', 'logTouch', 'logTouch', 'logTouch', 'reveal', 'export', 'logTouch', 'erase'],
    ]);
    expect(causes[0]).toMatchObject({ source: 'a.xlsx' });
    expect(causes[4]).toMatchObject({ clientId: '' });
    expect(causes[5]).toMatchObject({ reason: '', format: 'subject' });
    expect(chain).toEqual({ ok: true, entries: 8, erased: 6 });
  });

  test('nor as the one who had brought somebody that stays, or whom they are tied to', async () => {
    expect(await run('referral')).toEqual({
      found: [],
      clients: 1,
      grade: 'A',
      isNamed: false,
      links: ['某厂'],
      isNewer: true,
      listed: [[true, false]],
      chain: true,
    });
  });

  test('the chain breaks when an entry was rewritten without proof, or its proof is gone', async () => {
    expect(await run('withoutProof')).toEqual({
      unproved: { ok: false, brokenAt: 3, fault: 'altered' },
      again: { ok: false, brokenAt: 1, fault: 'altered' },
      sound: { ok: true, entries: 8, erased: 6 },
      cut: { ok: false, brokenAt: 1, fault: 'altered' },
    });
  });

  test('nothing is lost and nobody comes back when another window writes meanwhile, from memory too', async () => {
    expect(await run('whileOthersWrite')).toEqual({
      refused: true,
      late: { ok: false, reason: 'gone' },
      kept: 20,
      found: [],
      chain: true,
      clients: 1,
    });
  });

  test('a client who is added while the log is folded stays listed', async () => {
    expect(await run('afterTheFold')).toEqual({ isLate: true, names: ['保留乙', '晚来丁'], found: [] });
  });

  test('a window that has not heard of the erasure cannot write the client again from memory', async () => {
    expect(await run('lateSignal')).toEqual({
      late: { ok: false, reason: 'gone' },
      neighbour: true,
      found: [],
    });
  });

  test('neither erasure brings back what the other erased when two windows do it at once', async () => {
    const outcome = await run('twoErasures');
    expect(outcome).toMatchObject({ found: [], isThere: true, chain: { ok: true }, clients: 1 });
  });

  test('another window that is watching sees the client leave', async () => {
    expect(await run('followed')).toEqual({ lists: [2, 1], shown: [true, false] });
  });

  test('single records leave dossier, log and summary, and are remembered as removed', async () => {
    expect(await run('records')).toMatchObject({
      counts: [0, 2, 2],
      found: [],
      stays: true,
      touches: [3, 2],
      other: 3,
      isRemembered: true,
      counted: 2,
      openFollowUps: 0,
      chain: { ok: true },
    });
  });

  test('a client that was removed before leaves the log too', async () => {
    expect(await run('removedBefore')).toEqual({ clients: 0, found: [], head: 1 });
  });

  test('nothing is written when the database refuses or the erasure is stopped', async () => {
    expect(await run('allOrNothing')).toMatchObject({
      error: 'QuotaExceededError',
      isSameText: true,
      aborted: 'AbortError',
      chain: { ok: true, erased: 0 },
    });
  });

  test('120 of 400 clients leave a log of 1,500 entries together', async () => {
    const { took: _, ...outcome } = await run('many');
    expect(outcome).toMatchObject({ found: [], clients: 280, head: 280, isRising: true, chain: { ok: true } });
  });
});
