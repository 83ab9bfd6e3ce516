import {
  combineLatest,
  debounceTime,
  distinctUntilChanged,
  filter,
  firstValueFrom,
  map,
  Observable,
  shareReplay,
  switchMap,
} from 'rxjs';
import type { FrameState } from '../contracts/page-state.ts';
import { pastedText } from '../platform/clipboard.ts';
import { now } from '../platform/environment.ts';
import { onStorageChange, readPrefix, removeValues, watchValue } from '../platform/storage.ts';
import { ownWindowId, selectedText, watchActiveTab } from '../platform/tabs.ts';
import { describePage } from './describe-page.ts';
import { LOCAL_PORTALS, SESSION_PAGE, SESSION_REQUEST } from './keys.ts';
import type { PolicyService } from './policy.ts';
import { readPortals } from './portal-list.ts';
import type { PageService, PanelRequest } from './services.ts';

/** Follows the active tab of the window this page of the extension lives in. */
export function createPageService(policy: PolicyService): PageService {
  const window$ = new Observable<number>((subscriber) => {
    void ownWindowId().then((id) => subscriber.next(id));
  }).pipe(shareReplay({ bufferSize: 1, refCount: false }));

  const tab$ = window$.pipe(switchMap(watchActiveTab), shareReplay({ bufferSize: 1, refCount: true }));
  const frames$ = tab$.pipe(
    map((tab) => tab?.id),
    distinctUntilChanged(),
    switchMap(watchFrames),
  );
  const portals$ = watchValue('local', LOCAL_PORTALS);

  return {
    current$: combineLatest([tab$, frames$, portals$, policy.policy$]).pipe(
      // The tab and its frames change together; show the pair, not the halves.
      debounceTime(0),
      filter(([tab, { tabId }]) => tab?.id === tabId),
      map(([tab, { frames }, portals, rules]) => describePage(tab, frames, readPortals(portals), rules)),
      distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
      shareReplay({ bufferSize: 1, refCount: false }),
    ),
    requests$: window$.pipe(switchMap(watchRequests)),
    async selection() {
      const tab = await firstValueFrom(tab$);
      return tab && selectedText(tab.id);
    },
    pasted: pastedText,
  };
}

/** What the frames of the current page reported last; none unless it is an enabled portal. */
export async function framesOf({ current$ }: Pick<PageService, 'current$'>): Promise<readonly FrameState[]> {
  const { access, tabId } = await firstValueFrom(current$);
  return access === 'enabled' && tabId !== undefined ? readFrames(tabId) : [];
}

async function readFrames(tabId: number): Promise<FrameState[]> {
  const found = Object.values(await readPrefix('session', `${SESSION_PAGE}${tabId}:`)) as FrameState[];
  return found.sort((a, b) => a.frameId - b.frameId);
}

function watchFrames(tabId: number | undefined): Observable<{ tabId: number | undefined; frames: FrameState[] }> {
  return new Observable((subscriber) => {
    if (tabId === undefined) {
      subscriber.next({ tabId, frames: [] });
      return undefined;
    }
    const prefix = `${SESSION_PAGE}${tabId}:`;
    const read = async () => subscriber.next({ tabId, frames: await readFrames(tabId) });
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
