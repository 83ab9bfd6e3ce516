import { isDay } from '../../lib/domain/calendar/day.ts';
import type { Evidence } from '../../lib/domain/stage/criterion.ts';

/** Kinds of evidence in the order they are offered: what was logged says most. */
export const EVIDENCE_KINDS = Object.freeze(['touch', 'document', 'date', 'note'] as const);

/** Evidence as it is being entered: one field for each kind, so that changing the kind loses nothing. */
export interface EvidenceDraft {
  readonly kind: Evidence['kind'];
  readonly touch: string;
  readonly document: string;
  readonly date: string;
  readonly note: string;
}

/** The evidence entered; undefined while it is not complete. */
export function evidenceOf(draft: EvidenceDraft): Evidence | undefined {
  switch (draft.kind) {
    case 'touch':
      return draft.touch === '' ? undefined : { kind: 'touch', ref: draft.touch };
    case 'document':
      return draft.document.trim() === '' ? undefined : { kind: 'document', text: draft.document.trim() };
    case 'date':
      return isDay(draft.date) ? { kind: 'date', ref: draft.date } : undefined;
    case 'note':
      return draft.note.trim() === '' ? undefined : { kind: 'note', text: draft.note.trim() };
  }
}
