import { firstValueFrom, take, timeout } from 'rxjs';
import type { BookService } from '../services/services.ts';

/** Milliseconds in which the book answers, unless it is locked. */
const ANSWERS_WITHIN = 2_000;

/**
 * Puts back what was being written about a client, once somebody takes back that it was let go; `put` does that. Not when the client has
 * been removed or erased meanwhile: what is put back then would be all that is left of it. Whether it was put back.
 */
export async function putBack(
  book: Pick<BookService, 'dossier$'>,
  clientId: string,
  put: () => void,
): Promise<boolean> {
  const now$ = book.dossier$(clientId).pipe(take(1), timeout(ANSWERS_WITHIN));
  const isThere = (await firstValueFrom(now$).catch(() => undefined)) !== undefined;
  if (isThere) put();
  return isThere;
}
