import { BehaviorSubject } from 'rxjs';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeDossier } from '../../test/factories/client.ts';
import { makeDebrief } from '../../test/factories/debrief.ts';
import { debriefEdits } from '../domain/debrief/changes.ts';
import { outcomeChanges } from '../domain/debrief/outcomes.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import type { ScriptOutcome } from '../domain/script/outcome.ts';
import type { Result } from '../services/result.ts';
import { type DebriefServices, saveDebrief, undoDebrief } from './save-debrief.ts';

const draft = makeDebrief({ objections: [{ scenario: 'price', worked: true, scriptId: 'price.stay' }] });
const FAILED = { ok: false, reason: 'storage' } as const;

let book$: BehaviorSubject<Dossier | undefined>;
let counted: Map<string, ScriptOutcome>;
let saves: Dossier[];
let answer: (dossier: Dossier) => Result<{ commitId: string }, 'stale' | 'storage'>;
let canCount: boolean;
let canUndo: boolean;

const services: DebriefServices = {
  book: {
    dossier$: () => book$,
    undo: async () => (canUndo ? { ok: true, value: undefined } : { ok: false, reason: 'changed' }),
  },
  edits: { save: async () => answer(saves.at(-1) as Dossier) },
  outcomes: {
    add: async (outcome) => {
      if (!canCount) return FAILED;
      counted.set(outcome.id as string, outcome as ScriptOutcome);
      return { ok: true, value: outcome as ScriptOutcome };
    },
    remove: async (id) => {
      counted.delete(id);
      return { ok: true, value: undefined };
    },
  },
};

const run = () =>
  saveDebrief(services, {
    clientId: 'c',
    touchId: draft.touchId,
    edits: (dossier) => {
      saves.push(dossier);
      return debriefEdits(draft, dossier, { today: '2026-11-22', newId: () => 'n' });
    },
    outcomes: ({ client }) => outcomeChanges(draft, client),
  });

beforeEach(() => {
  book$ = new BehaviorSubject<Dossier | undefined>(makeDossier());
  counted = new Map();
  saves = [];
  answer = () => ({ ok: true, value: { commitId: 'k' } });
  canCount = true;
  canUndo = true;
});

describe('saving a debrief', () => {
  test('commits once and counts once', async () => {
    expect(await run()).toMatchObject({ ok: true, value: { commitId: 'k', isCounted: true } });
    expect(saves).toHaveLength(1);
    expect(counted.size).toBe(1);
  });

  test('makes it again from the client as it is when that has changed meanwhile', async () => {
    const changed = makeDossier({ client: { grade: 'A' } });
    answer = (dossier) => {
      if (dossier === changed) return { ok: true, value: { commitId: 'k2' } };
      queueMicrotask(() => book$.next(changed));
      return { ok: false, reason: 'stale' };
    };
    expect(await run()).toMatchObject({ ok: true, value: { commitId: 'k2' } });
    expect(saves).toHaveLength(2);
  });

  test('says so when the client changes at every try, and counts nothing', async () => {
    answer = () => {
      queueMicrotask(() => book$.next(makeDossier()));
      return { ok: false, reason: 'stale' };
    };
    expect(await run()).toEqual({ ok: false, reason: 'stale' });
    expect(counted.size).toBe(0);
  });

  test('writes nothing twice when the browser died after the commit, and counts what is missing once', async () => {
    const [edit] = debriefEdits(draft, makeDossier(), { today: '2026-11-22', newId: () => 'n' });
    if (edit?.kind !== 'touch') throw new Error('the touch comes first');
    book$.next(makeDossier({ touches: [edit.record] }));
    const first = await run();
    expect(first).toMatchObject({ ok: true, value: { isCounted: true } });
    expect(first.ok && first.value.commitId).toBeUndefined();
    await run();
    expect(saves).toHaveLength(0);
    expect(counted.size).toBe(1);
  });

  test('counts nothing when nothing was written', async () => {
    answer = () => FAILED;
    expect(await run()).toEqual(FAILED);
    expect(counted.size).toBe(0);
  });

  test('tells that scripts were not counted when that failed', async () => {
    canCount = false;
    expect(await run()).toMatchObject({ ok: true, value: { isCounted: false } });
  });

  test('says that the client is gone when it is', async () => {
    book$.next(undefined);
    expect(await run()).toEqual({ ok: false, reason: 'gone' });
  });
});

test('taking it back uncounts what it counted and counts what it replaced', async () => {
  const replaced = { id: 'o1', scriptId: 'x', worked: false, on: '2026-11-20' };
  const own = { id: 'o2', scriptId: 'x', worked: true, on: '2026-11-22' };
  counted.set(own.id, own);
  const saved = { commitId: 'k', isCounted: true, outcomes: { add: [own], remove: [replaced] } };
  canUndo = false;
  expect(await undoDebrief(services, saved)).toEqual({ ok: false, reason: 'changed' });
  expect([...counted.keys()]).toEqual(['o2']);
  canUndo = true;
  await undoDebrief(services, saved);
  expect([...counted.keys()]).toEqual(['o1']);
});
