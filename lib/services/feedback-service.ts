import { firstValueFrom, type Observable } from 'rxjs';
import { bookOf } from '../db/book.ts';
import type { Keys } from '../db/keys.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { openShelf } from '../db/shelves.ts';
import { type FeedbackEntry, feedbackOf } from '../domain/feedback/feedback-list.ts';
import { mayExport } from '../domain/policy/rights.ts';
import { now } from '../platform/environment.ts';
import { localDay, localTime } from '../util/local-time.ts';
import type { Committer } from './committer.ts';
import type { FeedbackService } from './feedback.ts';
import type { PolicyService } from './policy.ts';
import type { VaultService } from './services.ts';

/** Shelves opened at a time: some ten milliseconds' work. */
const BATCH = 12;

/** What the service needs. */
interface FeedbackDeps {
  readonly db: SuixingDatabase;
  readonly keys$: Observable<Keys | undefined>;
  readonly commit: Committer;
  readonly vault: Pick<VaultService, 'verifyPassphrase'>;
  readonly policy: Pick<PolicyService, 'current'>;
}

/** Reads feedback shelf by shelf, keeping nothing else of the dossiers. */
export function createFeedbackService({ db, keys$, commit, vault, policy }: FeedbackDeps): FeedbackService {
  return {
    async list({ onProgress, signal } = {}) {
      const keys = await firstValueFrom(keys$);
      if (!keys) return { ok: false, reason: 'locked' };
      const entries: FeedbackEntry[] = [];
      try {
        await bookOf(db, keys).follower.catchUp();
        const ids = await db.shelves.toCollection().primaryKeys();
        for (let from = 0; from < ids.length; from += BATCH) {
          signal?.throwIfAborted();
          const rows = await db.shelves.bulkGet(ids.slice(from, from + BATCH));
          const shelves = await Promise.all(rows.flatMap((row) => (row ? [openShelf(keys, row)] : [])));
          for (const { dossier } of shelves.flat()) entries.push(...feedbackOf(dossier));
          onProgress?.(Math.min(1, (from + BATCH) / ids.length));
        }
      } catch {
        return { ok: false, reason: signal?.aborted ? 'cancelled' : 'storage' };
      }
      return (await firstValueFrom(keys$)) === keys ? { ok: true, value: entries } : { ok: false, reason: 'locked' };
    },

    async export(request) {
      const { entries, format, isMasked, reason, passphrase = '' } = request;
      if (!mayExport(await policy.current(), !isMasked)) return { ok: false, reason: 'byPolicy' };
      if (entries.length === 0) return { ok: false, reason: 'none' };
      if (reason.trim() === '') return { ok: false, reason: 'noReason' };
      if (!isMasked) {
        const verified = await vault.verifyPassphrase(passphrase);
        if (!verified.ok) return verified;
      }
      const { feedbackFile } = await import('./feedback-file.ts');
      const blob = feedbackFile(request, `${localDay(now())} ${localTime(now())}`);
      const count = entries.length;
      // What cannot be logged is not exported.
      const logged = await commit([], {
        ...{ type: 'export', format, kinds: ['touch'], count, isMasked },
        reason: reason.trim(),
      });
      if (!logged.ok) return { ok: false, reason: logged.reason === 'locked' ? 'locked' : 'storage' };
      return { ok: true, value: { blob, extension: format, records: count } };
    },
  };
}
