import type { Change, Dossier } from '../domain/dossier/dossier.ts';
import { recordsOf } from '../domain/dossier/records.ts';
import { type Committer, staleWhenChanged } from './committer.ts';
import type { EditService, RecordEdit } from './edit.ts';

/** Edits of records, each refused when the record is not as it was shown. */
export function createEditService(commit: Committer, newId: () => string): EditService {
  return {
    newId,

    async save(edits, cause) {
      const changes = edits.map(changeOf);
      if (changes.length === 0 || changes.includes(undefined)) return { ok: false, reason: 'invalid' };
      const saved = await commit(changes as Change[], { type: cause }, ({ stored }) =>
        edits.every((edit) => isAsShown(edit, stored(edit.clientId)?.dossier)),
      );
      return staleWhenChanged(saved);
    },
  };
}

function changeOf({ clientId, kind, was, record }: RecordEdit): Change | undefined {
  // The kinds of an edit and of its change are the same; the compiler cannot follow them through the union.
  if (record) return { op: 'put', kind, clientId, record } as Change;
  return was && { op: 'remove', kind, clientId, id: was.id };
}

function isAsShown({ kind, was, record }: RecordEdit, dossier: Dossier | undefined): boolean {
  const isNewClient = kind === 'client' && !was;
  if (!dossier) return isNewClient;
  const id = (was ?? record)?.id;
  const now = recordsOf(dossier, kind).find((each) => each.id === id);
  return was ? now !== undefined && JSON.stringify(now) === JSON.stringify(was) : now === undefined;
}
