import type { Observable } from 'rxjs';
import type { Keys } from '../db/keys.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { type ClosedPromise, closedPromisesOf } from '../domain/promise/kept.ts';
import type { PromiseService } from './promises.ts';
import { walkBook } from './walk-book.ts';

/** What the service needs. */
interface PromiseDeps {
  readonly db: SuixingDatabase;
  readonly keys$: Observable<Keys | undefined>;
}

/** Reads closed promises shelf by shelf: summaries carry the open ones alone. */
export function createPromiseService(deps: PromiseDeps): PromiseService {
  return {
    async closedSince(since, task) {
      const found: ClosedPromise[] = [];
      const walked = await walkBook(deps, (dossier) => found.push(...closedPromisesOf(dossier, since)), task);
      return walked.ok ? { ok: true, value: found } : walked;
    },
  };
}
