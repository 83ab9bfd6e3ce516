import {
  catchError,
  defer,
  distinctUntilChanged,
  EMPTY,
  firstValueFrom,
  from,
  map,
  type Observable,
  of,
  shareReplay,
  startWith,
  switchMap,
  timeout,
} from 'rxjs';
import type { WordingCheck } from '../domain/compliance/check-wording.ts';
import type { ForbiddenWord } from '../domain/content/forbidden-word.ts';
import { mayKeepForbidden } from '../domain/policy/rights.ts';
import type { ContentReader } from './content.ts';
import type { GuardService } from './guard.ts';
import type { PolicyService } from './policy.ts';

/** How long saving waits for the words of content, in ms; the file lies on this machine. */
const CONTENT_WAIT_MS = 3_000;

type Reader = Pick<typeof import('./guard-reader.ts'), 'addedWords' | 'wordingCheckFor'>;

/** What the service needs. */
interface GuardDeps {
  readonly content: ContentReader;
  readonly policy: Pick<PolicyService, 'current'>;
  /** Fetches the words and the tables of readings. */
  readonly loadReader: () => Promise<Reader>;
  /** Whether the text is in the clipboard. */
  readonly copyText: (text: string) => Promise<boolean>;
}

/** Checks wording with a reader that is fetched when first asked for; the page opens without it. */
export function createGuardService({ content, policy, loadReader, copyText }: GuardDeps): GuardService {
  const added$ = (reader: Reader) =>
    content.book$.pipe(
      map(reader.addedWords),
      // Without the content the shipped words still stand.
      catchError(() => of<readonly ForbiddenWord[]>([])),
      shareReplay({ bufferSize: 1, refCount: true }),
    );
  const known$: Observable<WordingCheck> = defer(() => from(loadReader())).pipe(
    switchMap((reader) =>
      added$(reader).pipe(
        // What is shipped is checked at once; what content adds comes a moment later.
        startWith<readonly ForbiddenWord[]>([]),
        distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
        map((added) => reader.wordingCheckFor(added)),
      ),
    ),
    shareReplay({ bufferSize: 1, refCount: false }),
  );
  const blocking = async () => {
    if (mayKeepForbidden(await policy.current())) return undefined;
    const reader = await loadReader();
    // Whoever blocks must know all words; content that does not come leaves those shipped.
    const all$ = added$(reader).pipe(timeout({ first: CONTENT_WAIT_MS, with: () => of([]) }));
    return reader.wordingCheckFor(await firstValueFrom(all$));
  };
  return {
    check$: known$.pipe(catchError(() => EMPTY)),
    blocking,
    async copy(text) {
      const check = await blocking();
      if (check && isForbidden(check, text)) return { ok: false, reason: 'wording' };
      return (await copyText(text)) ? { ok: true, value: undefined } : { ok: false, reason: 'clipboard' };
    },
  };
}

/** Whether a text says something that is forbidden, not merely risky. */
export function isForbidden(check: WordingCheck, text: string): boolean {
  return check(text).some(({ severity }) => severity === 'forbidden');
}
