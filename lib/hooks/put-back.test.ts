import { NEVER, type Observable, of, throwError } from 'rxjs';
import { afterEach, expect, test, vi } from 'vitest';
import { makeDossier } from '../../test/factories/client.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import { putBack } from './put-back.ts';

afterEach(() => void vi.useRealTimers());

test.each<[when: string, answer$: Observable<Dossier | undefined>, isPut: boolean]>([
  ['the client is there', of(makeDossier()), true],
  ['the client was erased meanwhile', of(undefined), false],
  ['the book cannot be read', throwError(() => new Error('closed')), false],
  ['the book does not answer', NEVER, false],
])('what was let go is put back only for a client of the book: %s', async (_when, answer$, isPut) => {
  vi.useFakeTimers();
  const put = vi.fn();
  const done = putBack({ dossier$: () => answer$ }, 'c', put);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await done).toBe(isPut);
  expect(put).toHaveBeenCalledTimes(isPut ? 1 : 0);
});
