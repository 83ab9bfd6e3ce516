import { useObservable } from 'dexie-react-hooks';
import { of } from 'rxjs';
import { useServices } from './services-context.tsx';

const NOBODY: ReadonlySet<string> = new Set();
/** Without a Latin letter nothing is spelt by sound, and looking for the characters as they stand is enough. */
const SPELT = /[a-z]/i;

/** Ids of the clients that what was typed means when it is read as pinyin or initials; nobody until they are known. */
export function useMatchingClients(typed: string): ReadonlySet<string> {
  const { search } = useServices();
  const meant = SPELT.test(typed) ? typed : '';
  return useObservable(() => (meant === '' ? of(NOBODY) : search.matching$(meant)), [search, meant], NOBODY);
}
