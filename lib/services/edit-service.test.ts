import { describe, expect, test } from 'vitest';
import { makeClient, makeDossier } from '../../test/factories/client.ts';
import type { Before } from '../db/commit.ts';
import type { Person } from '../domain/client/person.ts';
import type { Change, Dossier } from '../domain/dossier/dossier.ts';
import type { Committer } from './committer.ts';
import { createEditService } from './edit-service.ts';

const client = makeClient({});
const wang: Person = { id: 'p1', name: '王总', role: 'decisionMaker' };

/** A service over a book that, when the commit looks, holds this dossier. */
function over(dossier: Dossier | undefined) {
  const written: Change[] = [];
  const commit: Committer = async (changes, _cause, isStillTrue) => {
    const before = { stored: () => dossier && structuredClone({ dossier }) } as unknown as Before;
    if (isStillTrue && !isStillTrue(before)) return { ok: false, reason: 'changed' };
    written.push(...changes);
    return { ok: true, value: { commitId: 'c1' } };
  };
  return { edits: createEditService(commit, () => 'new'), written };
}

const STALE = { ok: false, reason: 'stale' };
const clientId = client.id;

describe('an edit', () => {
  test('replaces a record that is as it was shown', async () => {
    const { edits, written } = over(makeDossier({ client, people: [wang] }));
    const record = { ...wang, title: '董事长' };
    expect(await edits.save([{ clientId, kind: 'person', was: wang, record }], 'editPeople')).toMatchObject({
      ok: true,
    });
    expect(written).toEqual([{ op: 'put', kind: 'person', clientId, record }]);
  });
  test('removes a record that is as it was shown', async () => {
    const { edits, written } = over(makeDossier({ client, people: [wang] }));
    expect(await edits.save([{ clientId, kind: 'person', was: wang }], 'editPeople')).toMatchObject({ ok: true });
    expect(written).toEqual([{ op: 'remove', kind: 'person', clientId, id: 'p1' }]);
  });
  test.each([
    ['another window has changed the record', makeDossier({ client, people: [{ ...wang, title: '总' }] })],
    ['the record is gone', makeDossier({ client, people: [] })],
    ['the client is gone', undefined],
  ])('writes nothing when %s', async (_name, now) => {
    const { edits, written } = over(now);
    expect(await edits.save([{ clientId, kind: 'person', was: wang, record: wang }], 'editPeople')).toEqual(STALE);
    expect(written).toEqual([]);
  });
  test('does not write over a record that should be new', async () => {
    const { edits } = over(makeDossier({ client, people: [wang] }));
    expect(await edits.save([{ clientId, kind: 'person', record: wang }], 'editPeople')).toEqual(STALE);
  });
  test('of several writes none when one is stale', async () => {
    const { edits, written } = over(makeDossier({ client, people: [wang] }));
    const one = { clientId, kind: 'client', was: client, record: { ...client, grade: 'A' } } as const;
    const other = { clientId, kind: 'person', was: { ...wang, name: '汪总' }, record: wang } as const;
    expect(await edits.save([one, other], 'editClient')).toEqual(STALE);
    expect(written).toEqual([]);
  });
  test('that says nothing is refused', async () => {
    const { edits } = over(makeDossier({ client }));
    expect(await edits.save([], 'editClient')).toEqual({ ok: false, reason: 'invalid' });
    expect(await edits.save([{ clientId, kind: 'person' }], 'editPeople')).toEqual({ ok: false, reason: 'invalid' });
  });
});
