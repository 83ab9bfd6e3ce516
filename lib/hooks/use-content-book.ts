import { useObservable } from 'dexie-react-hooks';
import { catchError, of } from 'rxjs';
import type { ContentBook } from '../domain/content/item.ts';
import { useServices } from './services-context.tsx';

/** The content of the playbook as of today; undefined while it is fetched, `failed` when its file does not come. */
export function useContentBook(): ContentBook | 'failed' | undefined {
  const { content } = useServices();
  return useObservable(() => content.book$.pipe(catchError(() => of('failed' as const))), [content]);
}
