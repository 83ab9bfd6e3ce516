import type { Change, Dossier } from '../dossier/dossier.ts';
import { recordsOf } from '../dossier/records.ts';

/** Fields of records that hold what somebody wrote. */
const WRITTEN: ReadonlySet<string> = new Set([
  ...['text', 'note', 'reason', 'outsideReason', 'remark'],
  // Of research plans, and how a warning signal was settled.
  ...['objective', 'question', 'answer', 'outcome'],
]);

/** What changes write that did not stand in the record before, in any of its fields for free text. */
export function newTexts(
  changes: readonly Change[],
  stored: (clientId: string) => Dossier | undefined,
): readonly string[] {
  return changes.flatMap((change) => {
    if (change.op !== 'put') return [];
    const dossier = stored(change.clientId);
    const { kind, record } = change;
    const was = dossier && recordsOf(dossier, kind).find(({ id }) => id === record.id);
    const known = new Set(was ? textsIn(was) : []);
    return textsIn(record).filter((text) => !known.has(text));
  });
}

function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    typeof each === 'string' ? (WRITTEN.has(key) ? [each] : []) : textsIn(each),
  );
}
