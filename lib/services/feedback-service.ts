import type { Observable } from 'rxjs';
import type { Keys } from '../db/keys.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { type FeedbackEntry, feedbackOf } from '../domain/feedback/feedback-list.ts';
import { mayExport } from '../domain/policy/rights.ts';
import { now } from '../platform/environment.ts';
import { localDay, localTime } from '../util/local-time.ts';
import type { Committer } from './committer.ts';
import type { FeedbackService } from './feedback.ts';
import type { PolicyService } from './policy.ts';
import type { VaultService } from './services.ts';
import { walkBook } from './walk-book.ts';

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
    async list(task) {
      const entries: FeedbackEntry[] = [];
      const walked = await walkBook({ db, keys$ }, (dossier) => entries.push(...feedbackOf(dossier)), task);
      return walked.ok ? { ok: true, value: entries } : walked;
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
