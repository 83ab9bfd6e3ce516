import type { DebriefDraft } from '../../lib/domain/debrief/draft.ts';
import { startDebrief } from '../../lib/domain/debrief/prefill.ts';
import { makeId } from './client.ts';

/** The day on which debriefs of the tests are written. */
export const DEBRIEF_DAY = '2026-11-22';

/** A debrief of a visit today in which nothing was chosen yet. */
export function makeDebrief(patch: Partial<DebriefDraft> = {}): DebriefDraft {
  return { ...startDebrief({ touchId: makeId(), today: DEBRIEF_DAY }), ...patch };
}
