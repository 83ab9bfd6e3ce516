import { useEffect, useState } from 'react';
import { type PromiseDetail, promiseDetails } from '../../lib/domain/promise/details.ts';
import type { OpenPromise } from '../../lib/domain/promise/open-promises.ts';
import { useDossiers } from '../../lib/hooks/use-dossiers.ts';

const NONE: ReadonlyMap<string, PromiseDetail> = new Map();

/** Where the promises that are shown come from, by their id: read from the dossiers of these alone, and again after every change. */
export function usePromiseDetails(shown: readonly OpenPromise[]): ReadonlyMap<string, PromiseDetail> {
  const clientIds = [...new Set(shown.map(({ clientId }) => clientId))].sort();
  const dossiers = useDossiers(clientIds);
  const [details, setDetails] = useState(NONE);
  // Other rows are read anew as a whole; until then those that stay keep what is known of them, and nothing jumps.
  useEffect(() => {
    if (dossiers) setDetails(new Map(dossiers.flatMap((dossier) => [...promiseDetails(dossier)])));
  }, [dossiers]);
  return details;
}
