import { useObservable } from 'dexie-react-hooks';
import type { ContentBook, ContentItem } from '../domain/content/item.ts';
import type { ContentService, PackInfo, PackKeys } from '../services/content.ts';
import { useWorkspaceServices } from './use-workspace-services.ts';

export type {
  ContentEdit,
  ContentFailure,
  ContentResult,
  ContentService,
  ItemRef,
  PackChange,
  PackEdit,
  PackInfo,
  PackKeys,
  PackPreview,
} from '../services/content.ts';

/** Content with all that is written of it: what stands, what the user is writing, packs and keys. */
export interface ContentState {
  readonly book: ContentBook;
  /** Own versions, the newest of each first. */
  readonly own: readonly ContentItem[];
}

/** The service that changes content. */
export function useContentService(): ContentService {
  return useWorkspaceServices().contentEdit;
}

/** All content and the user's own versions, live; undefined until both are read. */
export function useContent(): ContentState | undefined {
  const service = useContentService();
  const book = useObservable(() => service.book$, [service]);
  const own = useObservable(() => service.own$, [service]);
  return book && own && { book, own };
}

/** The packs in the layers and the keys, live; undefined until read. */
export function usePacks(): { readonly packs: readonly PackInfo[]; readonly keys: PackKeys } | undefined {
  const service = useContentService();
  const packs = useObservable(() => service.packs$, [service]);
  const keys = useObservable(() => service.packKeys$, [service]);
  return packs && keys && { packs, keys };
}
