import type { Before } from '../db/commit.ts';
import { newTexts } from '../domain/compliance/new-texts.ts';
import type { Cause } from '../domain/audit/cause.ts';
import type { Committer } from './committer.ts';
import type { GuardService } from './guard.ts';
import { isForbidden } from './guard-service.ts';

/** What is written by hand. What comes from files, pages and colleagues is not this user's wording, and undoing brings back what was. */
const BY_HAND: ReadonlySet<Cause['type']> = new Set<Cause['type']>([
  'addClient',
  'editClient',
  'moveStage',
  'editPeople',
  'editTouch',
  'planWork',
  'editOpportunity',
  'runProcedure',
  'logTouch',
  'editResearch',
  'debrief',
]);

/** A way to commit that refuses with `wording` what the bank does not let be written. What stood there before may stay. */
export function guardCommits(commit: Committer, guard: Pick<GuardService, 'blocking'>): Committer {
  return async (changes, cause, isStillTrue) => {
    const check = BY_HAND.has(cause.type) ? await guard.blocking() : undefined;
    if (!check) return commit(changes, cause, isStillTrue);
    let isRefused = false;
    const result = await commit(changes, cause, (before: Before) => {
      const stored = (clientId: string) => before.stored(clientId)?.dossier;
      isRefused = newTexts(changes, stored).some((text) => isForbidden(check, text));
      return !isRefused && (isStillTrue?.(before) ?? true);
    });
    return isRefused && !result.ok ? { ok: false, reason: 'wording' } : result;
  };
}
