import { useObservable } from 'dexie-react-hooks';
import { combineLatest, map, of } from 'rxjs';
import type { Dossier } from '../domain/dossier/dossier.ts';
import { useServices } from './services-context.tsx';

/** The dossiers of a few clients, again after every change; undefined until all are read, without those that are gone. */
export function useDossiers(clientIds: readonly string[]): readonly Dossier[] | undefined {
  const { book } = useServices();
  const key = clientIds.join(' ');
  const read = useObservable(() => {
    const all = clientIds.length === 0 ? of([]) : combineLatest(clientIds.map((id) => book.dossier$(id)));
    return all.pipe(map((found) => ({ key, dossiers: found.filter((each) => each !== undefined) })));
  }, [book, key]);
  // The hook keeps the last value across a change of ids.
  return read?.key === key ? read.dossiers : undefined;
}
