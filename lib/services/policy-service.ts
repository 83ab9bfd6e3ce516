import { distinctUntilChanged, map, shareReplay } from 'rxjs';
import type { Policy } from '../domain/policy/policy.ts';
import { readManaged, watchManaged } from '../platform/storage.ts';
import { type PolicyService, readPolicy } from './policy.ts';

/** The policy as of now. */
export async function currentPolicy(): Promise<Policy> {
  return readPolicy(await readManaged());
}

/** The policy of the browser's managed storage. */
export function createPolicyService(): PolicyService {
  return {
    policy$: watchManaged().pipe(
      map(readPolicy),
      distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
      shareReplay({ bufferSize: 1, refCount: true }),
    ),
    current: currentPolicy,
  };
}
