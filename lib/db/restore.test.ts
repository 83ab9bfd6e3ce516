import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeClient, makeId, makeTouch } from '../../test/factories/client.ts';
import type { Effect } from '../domain/dossier/apply.ts';
import { applyChange } from '../domain/dossier/apply.ts';
import type { Change } from '../domain/dossier/dossier.ts';
import { applyEntry } from './restore.ts';
import { compareClient } from './restore-compare.ts';
import type { StoredDossier } from './stored.ts';

const CLIENT = makeClient();
const IDS = Array.from({ length: 4 }, () => makeId());
const stampAt = (seq: number) => `${String(seq).padStart(12, '0')}-0000-x`;

/** What the store does with a commit, entry by entry; mirrors `commit` for one client. */
interface History {
  readonly entries: readonly { readonly stamp: string; readonly effects: readonly Effect[] }[];
  /** The dossier after each entry, the state before the first included. */
  readonly states: readonly (StoredDossier | undefined)[];
}

const aStep = fc.oneof(
  { weight: 1, arbitrary: fc.constant('removeClient' as const) },
  { weight: 2, arbitrary: fc.record({ edit: fc.integer({ min: 0, max: 9 }) }) },
  { weight: 6, arbitrary: fc.record({ put: fc.nat(3), text: fc.integer({ min: 0, max: 5 }) }) },
  { weight: 3, arbitrary: fc.record({ remove: fc.nat(3) }) },
);

function historyOf(steps: readonly (typeof aStep extends fc.Arbitrary<infer S> ? S : never)[][]): History {
  const entries: { stamp: string; effects: Effect[] }[] = [];
  const states: (StoredDossier | undefined)[] = [undefined];
  let stored: StoredDossier | undefined;
  for (const [index, group] of steps.entries()) {
    const stamp = stampAt(index + 1);
    const effects: Effect[] = [];
    for (const step of group) {
      const applied = applyChange(stored?.dossier, changeOf(step, stored === undefined));
      if (applied === 'gone') continue;
      effects.push(applied.effect);
      if (!applied.dossier) stored = undefined;
      else if (!stored) stored = { at: 0, dossier: applied.dossier, since: stamp, stamps: {} };
      else {
        const stamps = stored.since === stamp ? stored.stamps : { ...stored.stamps, [applied.effect.id]: stamp };
        stored = { ...stored, dossier: applied.dossier, stamps };
      }
    }
    entries.push({ stamp, effects });
    states.push(stored);
  }
  return { entries, states };
}

function changeOf(step: typeof aStep extends fc.Arbitrary<infer S> ? S : never, isNew: boolean): Change {
  const clientId = CLIENT.id;
  if (step === 'removeClient') return { op: 'remove', kind: 'client', clientId, id: clientId };
  if ('edit' in step || isNew) {
    return {
      op: 'put',
      kind: 'client',
      clientId,
      record: { ...CLIENT, note: 'edit' in step ? String(step.edit) : '' },
    };
  }
  if ('remove' in step) return { op: 'remove', kind: 'touch', clientId, id: IDS[step.remove] as string };
  return {
    op: 'put',
    kind: 'touch',
    clientId,
    record: makeTouch({ id: IDS[step.put] as string, text: `${step.text}` }),
  };
}

/** Content, without the order of lists. */
function contentOf(stored: StoredDossier | undefined) {
  return stored && { ...stored.dossier, touches: [...stored.dossier.touches].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

describe('applyEntry', () => {
  test('brings a dossier read at any moment to the end of the log, when replayed from any entry before that', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(aStep, { maxLength: 3 }), { minLength: 1, maxLength: 10 }),
        fc.nat(),
        fc.nat(),
        (steps, readSeed, fromSeed) => {
          const { entries, states } = historyOf(steps);
          const readAt = readSeed % states.length;
          const from = fromSeed % (readAt + 1);
          const replayed = entries
            .slice(from)
            .reduce<StoredDossier | undefined>((now, entry) => applyEntry(now, entry, 0), states[readAt]);
          expect(contentOf(replayed)).toEqual(contentOf(states.at(-1)));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('applyEntry on a damaged log', () => {
  test('never puts an older record in the place of a newer one, whichever earlier entries are lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(aStep, { maxLength: 3 }), { minLength: 1, maxLength: 10 }),
        fc.nat(),
        fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
        (steps, readSeed, isLost) => {
          const { entries, states } = historyOf(steps);
          const readAt = readSeed % states.length;
          const read = states[readAt];
          fc.pre(read !== undefined);
          const replayed = entries
            .slice(0, readAt)
            .filter((_, index) => !isLost[index])
            .reduce<StoredDossier | undefined>((now, entry) => applyEntry(now, entry, 0), read);
          expect(contentOf(replayed)).toEqual(contentOf(read));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('compareClient', () => {
  const stored = (
    touches: readonly { id: string; text: string }[],
    stamps: Record<string, string> = {},
  ): StoredDossier => ({
    at: 0,
    dossier: {
      client: CLIENT,
      people: [],
      touches: touches.map((touch) => makeTouch(touch)),
      holdings: [],
      loans: [],
      followUps: [],
    },
    since: stampAt(1),
    stamps,
  });
  const [a = '', b = ''] = IDS;
  const touch = (id: string, text = 'x') => ({ id, text });

  test.each([
    ['is only there', undefined, stored([touch(a)]), undefined, 'onlyThere', 2],
    ['is only here', stored([touch(a)]), undefined, undefined, 'onlyHere', 0],
    ['was removed here since', undefined, stored([touch(a)]), stampAt(5), 'removedHere', 2],
    [
      'was removed here and edited there later',
      undefined,
      stored([touch(a)], { [a]: stampAt(6) }),
      stampAt(5),
      'onlyThere',
      2,
    ],
    ['is the same', stored([touch(a)]), stored([touch(a)], { [a]: stampAt(3) }), undefined, 'same', 0],
    [
      'has a record there that is newer',
      stored([touch(a)]),
      stored([touch(a, 'y')], { [a]: stampAt(3) }),
      undefined,
      'newerThere',
      1,
    ],
    [
      'has a record here that is newer',
      stored([touch(a, 'y')], { [a]: stampAt(3) }),
      stored([touch(a)]),
      undefined,
      'newerHere',
      0,
    ],
    [
      'has a record there that is not here',
      stored([]),
      stored([touch(b)], { [b]: stampAt(3) }),
      undefined,
      'newerThere',
      1,
    ],
    [
      'has a record there that was removed here later',
      stored([], { [b]: stampAt(4) }),
      stored([touch(b)], { [b]: stampAt(3) }),
      undefined,
      'newerHere',
      0,
    ],
    [
      'has a record here that was removed there later',
      stored([touch(b)]),
      stored([], { [b]: stampAt(4) }),
      undefined,
      'newerHere',
      0,
    ],
    [
      'is newer on both sides',
      stored([touch(a, 'y')], { [a]: stampAt(4) }),
      stored([touch(a), touch(b)], { [b]: stampAt(3) }),
      undefined,
      'mixed',
      1,
    ],
  ] as const)('a client that %s', (_name, here, there, removedAt, kind, changes) => {
    const compared = compareClient(here, there, removedAt);
    expect([compared.kind, compared.changes.length]).toEqual([kind, changes]);
  });

  test('never removes anything', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(aStep, { maxLength: 3 }), { maxLength: 6 }),
        fc.array(fc.array(aStep), { maxLength: 6 }),
        (x, y) => {
          const compared = compareClient(historyOf(x).states.at(-1), historyOf(y).states.at(-1));
          expect(compared.changes.filter(({ op }) => op === 'remove')).toEqual([]);
        },
      ),
    );
  });
});
