import {
  combineLatest,
  debounceTime,
  distinctUntilChanged,
  filter,
  map,
  Observable,
  shareReplay,
  switchMap,
} from 'rxjs';
import type { FrameState } from '../contracts/page-state.ts';
import { now } from '../platform/environment.ts';
import { onStorageChange, readPrefix, removeValues, watchValue } from '../platform/storage.ts';
import { ownWindowId, watchActiveTab } from '../platform/tabs.ts';
import { describePage } from './describe-page.ts';
import { LOCAL_PORTALS, SESSION_PAGE, SESSION_REQUEST } from './keys.ts';
import { readPortals } from './portal-list.ts';
import type { PageService, PanelRequest } from './services.ts';

/** Follows the active tab of the window this page of the extension lives in. */
export function createPageService(): PageService {
  const window$ = new Observable<number>((subscriber) => {
    void ownWindowId().then((id) => subscriber.next(id));
  }).pipe(shareReplay({ bufferSize: 1, refCount: false }));

  const tab$ = window$.pipe(switchMap(watchActiveTab), shareReplay({ bufferSize: 1, refCount: true }));
  const frames$ = tab$.pipe(
    map((tab) => tab?.id),
    distinctUntilChanged(),
    switchMap(watchFrames),
  );
  const portals$ = watchValue('local', LOCAL_PORTALS).pipe(map(readPortals));

  return {
    current$: combineLatest([tab$, frames$, portals$]).pipe(
      // The tab and its frames change together; show the pair, not the halves.
      debounceTime(0),
      filter(([tab, { tabId }]) => tab?.id === tabId),
      map(([tab, { frames }, portals]) => describePage(tab, frames, portals)),
      distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
      shareReplay({ bufferSize: 1, refCount: false }),
    ),
    requests$: window$.pipe(switchMap(watchRequests)),
  };
}

function watchFrames(tabId: number | undefined): Observable<{ tabId: number | undefined; frames: FrameState[] }> {
  return new Observable((subscriber) => {
    if (tabId === undefined) {
      subscriber.next({ tabId, frames: [] });
      return undefined;
    }
    const prefix = `${SESSION_PAGE}${tabId}:`;
    const read = async () => {
      const found = Object.values(await readPrefix('session', prefix)) as FrameState[];
      subscriber.next({ tabId, frames: found.sort((a, b) => a.frameId - b.frameId) });
    };
    void read();
    return onStorageChange('session', (changes) => {
      if (Object.keys(changes).some((key) => key.startsWith(prefix))) void read();
    });
  });
}

const REQUEST_LASTS_MS = 60_000;

function watchRequests(windowId: number): Observable<PanelRequest> {
  const key = `${SESSION_REQUEST}${windowId}`;
  return watchValue('session', key).pipe(
    filter((value): value is PanelRequest => value !== undefined),
    // One that was never taken, because the panel could not be opened, must not jump out later.
    filter((request) => now() - request.at < REQUEST_LASTS_MS),
    map((request) => {
      void removeValues('session', key);
      return request;
    }),
  );
}
