import { describe, expect, test } from 'vitest';
import {
  back,
  makeBook,
  makeTarget,
  manifestOf,
  type MemoryBook,
  type MemoryTarget,
} from '../../../test/factories/copy.ts';
import { checkCopy, findCopy, rowsOf } from './read-copy.ts';

async function contentOf(target: MemoryTarget) {
  const { bases, log } = await manifestOf(target);
  const rows = async (parts: readonly { name: string }[]) => {
    const all: unknown[] = [];
    for await (const batch of rowsOf(target, parts as never)) all.push(...batch);
    return all;
  };
  return { base: await rows(bases[0]?.parts ?? []), log: await rows(log), from: bases[0]?.from ?? 0 };
}

/** Whether a copy is whole and holds the book up to the entry its manifest names. */
async function expectSound(target: MemoryTarget, book: MemoryBook): Promise<number> {
  const manifest = await manifestOf(target);
  const checked = await checkCopy(target, manifest);
  expect(checked).toEqual({ damaged: [], missingEntries: 0, isWhole: true });
  // As text: comparing arrays of megabytes element by element takes seconds.
  expect(asText((await contentOf(target)).log) === asText(book.rows.changes.slice(0, manifest.head.seq))).toBe(true);
  return manifest.head.seq;
}

function asText(rows: readonly unknown[]): string {
  return JSON.stringify(rows, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
}

describe('updateCopy', () => {
  test('copies every row when there is no copy yet', async () => {
    const [target, book] = [makeTarget(), makeBook(30)];
    expect(await back(target, book)).toMatchObject({ ok: true });
    expect(await contentOf(target)).toEqual({ base: book.rows.shelves, log: book.rows.changes, from: 30 });
  });

  test('adds the new entries alone when a copy is there', async () => {
    const [target, book] = [makeTarget(), makeBook(30)];
    await back(target, book);
    const before = new Set(target.files.keys());
    book.commit(2);
    const outcome = await back(target, book);
    expect([...target.files.keys()].filter((name) => !before.has(name))).toHaveLength(1);
    expect(outcome).toMatchObject({ ok: true, healed: 0 });
    expect(await expectSound(target, book)).toBe(32);
  });

  test('writes nothing but a manifest when nothing has changed', async () => {
    const [target, book] = [makeTarget(), makeBook()];
    await back(target, book);
    const names = [...target.files.keys()].sort();
    expect(await back(target, book)).toMatchObject({ ok: true, written: 0 });
    expect([...target.files.keys()].sort()).toEqual(names);
  });

  test('puts many small files together', async () => {
    const [target, book] = [makeTarget(), makeBook()];
    for (let i = 0; i < 60; i += 1) {
      book.commit(1);
      await back(target, book);
    }
    expect((await manifestOf(target)).log.length).toBeLessThanOrEqual(25);
    expect(await expectSound(target, book)).toBe(63);
  });

  test('writes a new base when the log has outgrown the old one, and keeps as many as asked for', async () => {
    const [target, book] = [makeTarget(), makeBook()];
    for (let i = 0; i < 4; i += 1) {
      await back(target, book);
      book.commit(300, 5000);
    }
    await back(target, book);
    expect((await manifestOf(target)).bases.map(({ from }) => from)).toEqual([1203, 903]);
    await expectSound(target, book);
  });

  test('leaves nothing of before when something was erased', async () => {
    const [target, book] = [makeTarget(), makeBook(10)];
    await back(target, book);
    book.commit(5);
    await back(target, book);
    const old = new Set([...target.files.values()].map((bytes) => bytes.join()));
    book.erase();
    book.commit(1);
    await back(target, book);
    expect([...target.files.values()].filter((bytes) => old.has(bytes.join()))).toEqual([]);
    expect(await expectSound(target, book)).toBe(17);
    // And an old erasure is no reason to begin anew each time.
    book.commit(1);
    const outcome = await back(target, book);
    expect(outcome.ok && outcome.written).toBeLessThan(1000);
  });

  test('leaves nothing of before when something is erased while it runs', async () => {
    const [target, book] = [makeTarget(), makeBook(10)];
    target.onChange = (count) => {
      if (count === 2) book.erase();
    };
    await back(target, book);
    expect(await expectSound(target, book)).toBe(11);
    expect((await contentOf(target)).base).toEqual(book.rows.shelves);
  });

  test('opens with the new passphrase alone after it was changed', async () => {
    const [target, book] = [makeTarget(), makeBook()];
    await back(target, book);
    book.passphrase = 'second';
    book.commit(1);
    await back(target, book);
    const texts = [...target.files]
      .filter(([name]) => name.endsWith('.json'))
      .map(([, bytes]) => new TextDecoder().decode(bytes));
    expect(texts).toHaveLength(2);
    for (const text of texts) expect(JSON.parse(text.split('\n')[0] as string).vault.wrappedKey).toBe(btoa('second'));
  });

  test('refuses another history, and one that is ahead of the book', async () => {
    const [target, book] = [makeTarget(), makeBook(5)];
    await back(target, book);
    const before = new Map(target.files);
    expect(await back(target, makeBook(4))).toEqual({ ok: false, reason: 'diverged' });
    const other = makeBook(5);
    other.rows.changes[4] = { ...other.rows.changes[4], hash: new Uint8Array(32) } as never;
    expect(await back(target, other)).toEqual({ ok: false, reason: 'diverged' });
    expect(target.files).toEqual(before);
    expect(await back(target, other, { mayReplace: true })).toMatchObject({ ok: true });
    expect(await expectSound(target, other)).toBe(5);
  });

  test.each([['a log entry is missing'], ['a shelf is missing'], ['a shelf does not open']])(
    'refuses to copy when %s',
    async (what) => {
      const [target, book] = [makeTarget(), makeBook(12)];
      if (what.startsWith('a log')) book.rows.changes.splice(4, 1);
      else if (what.endsWith('open')) book.rows.shelves[3] = { id: 3, sealed: new Uint8Array(50) };
      else book.head = async () => ({ seq: 12, hash: '', clients: 13, created: 13 });
      await expect(back(target, book)).rejects.toThrow();
      expect(await findCopy(target)).not.toBe('object');
    },
  );

  test('writes damaged and lost files anew when asked to look at everything', async () => {
    const [target, book] = [makeTarget(), makeBook(20)];
    await back(target, book);
    const victim = [...target.files.keys()].find((name) => name.startsWith('base')) as string;
    const bytes = Uint8Array.from(target.files.get(victim) as Uint8Array);
    bytes[50] = (bytes[50] as number) ^ 1;
    target.files.set(victim, bytes);
    expect(await back(target, book, { isThorough: true })).toMatchObject({ ok: true, healed: 1 });
    await expectSound(target, book);
    target.files.delete([...target.files.keys()].find((name) => name.startsWith('log')) as string);
    expect(await back(target, book)).toMatchObject({ ok: true, healed: 1 });
    await expectSound(target, book);
  });

  test('rejects and names nothing new when the place does not keep what it was given', async () => {
    const [target, book] = [makeTarget(), makeBook(5)];
    await back(target, book);
    book.commit(1);
    const write = target.write;
    target.write = async (name, parts) => write(name, name.endsWith('.rows') ? [...parts, 'x'] : parts);
    await expect(back(target, book)).rejects.toThrow();
    expect((await manifestOf(target)).head.seq).toBe(5);
  });
});

describe('of the two manifests', () => {
  test('the older one still leads to a whole copy, even after a new base', async () => {
    const [target, book] = [makeTarget(), makeBook(5)];
    await back(target, book, { bases: 1 });
    book.commit(300, 5000);
    await back(target, book, { bases: 1 });
    const newest = await manifestOf(target);
    const names = [...target.files.keys()].filter((name) => name.endsWith('.json'));
    const lost = names.find((name) =>
      new TextDecoder().decode(target.files.get(name)).includes(`"generation":${newest.generation},`),
    );
    target.files.delete(lost as string);
    const left = await manifestOf(target);
    expect(left.head.seq).toBe(5);
    expect(await checkCopy(target, left)).toEqual({ damaged: [], missingEntries: 0, isWhole: true });
  });

  test('the one that counts is not the one being written when the writing is torn', async () => {
    const [target, book] = [makeTarget(), makeBook(5)];
    for (let round = 0; round < 3; round += 1) {
      await back(target, book);
      const before = (await manifestOf(target)).head.seq;
      book.commit(1);
      const { write } = target;
      target.write = async (name, parts) => {
        if (!name.endsWith('.json')) return write(name, parts);
        await write(name, [new Blob([...parts]).slice(0, 40)]);
        throw new DOMException('power cut');
      };
      await back(target, book).catch(() => undefined);
      target.write = write;
      expect((await manifestOf(target)).head.seq).toBe(before);
    }
  });
});

describe('a backup that stops', () => {
  test.each([
    ['new entries and a new base', (book: MemoryBook) => book.commit(50, 30_000)],
    ['an erasure', (book: MemoryBook) => book.erase()],
  ] as const)(
    'at any write of %s leaves the former one valid, and the next one completes it',
    async (_name, change) => {
      const prepare = async () => {
        const [target, book] = [makeTarget(), makeBook(40, 30_000)];
        await back(target, book);
        const before = target.clone();
        change(book);
        return { target, book, before };
      };
      const counted = await prepare();
      let changes = 0;
      counted.target.onChange = () => {
        changes += 1;
      };
      await back(counted.target, counted.book);
      expect(changes).toBeGreaterThanOrEqual(3);
      for (let stop = 1; stop <= changes; stop += 1) {
        const { target, book, before } = await prepare();
        let count = 0;
        target.onChange = () => {
          count += 1;
          if (count >= stop) throw new DOMException('full', 'QuotaExceededError');
        };
        await back(target, book).catch(() => undefined);
        const { head } = await manifestOf(target);
        expect([40, book.rows.changes.length]).toContain(head.seq);
        expect(await checkCopy(target, await manifestOf(target))).toMatchObject({ isWhole: true, damaged: [] });
        if (head.seq === 40) {
          const [left, former] = [await contentOf(target), await contentOf(before)];
          expect(asText([left]) === asText([former])).toBe(true);
        }
        target.onChange = () => undefined;
        await back(target, book);
        expect(await expectSound(target, book)).toBe(book.rows.changes.length);
      }
    },
  );
});
