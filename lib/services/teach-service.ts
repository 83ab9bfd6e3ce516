import { combineLatest, distinctUntilChanged, firstValueFrom, map, of, shareReplay, switchMap } from 'rxjs';
import type { FieldKind } from '../contracts/adapter.ts';
import { proposePageName } from '../domain/teach/page-name.ts';
import { pointIn, stopPointing } from '../messaging/to-pages.ts';
import { newId, today } from '../platform/environment.ts';
import { watchValue } from '../platform/storage.ts';
import { tabTitle } from '../platform/tabs.ts';
import type { AdapterService, Teaching, TeachService } from './adapters.ts';
import type { PageService } from './services.ts';
import { adaptersOf, dropped, pointingAt, startTeaching } from './teach-flow.ts';
import { changeTeaching, readTeaching, teachKey } from './teach-store.ts';

/** Teaching as the panel drives it; the clicks in the page arrive in the background. */
export function createTeachService(page: PageService, adapters: AdapterService): TeachService {
  const place$ = page.current$.pipe(
    map(({ tabId, origin, access }) => ({ tabId, origin, access })),
    distinctUntilChanged((a, b) => a.tabId === b.tabId && a.origin === b.origin && a.access === b.access),
    shareReplay({ bufferSize: 1, refCount: false }),
  );
  const tabNow = async () => (await firstValueFrom(place$)).tabId;

  const update = async (edit: (now: Teaching) => Teaching) => {
    const tabId = await tabNow();
    if (tabId === undefined) return undefined;
    return changeTeaching(tabId, (now) => now && edit(now));
  };
  /** What the page waits for is what the state says. Not waited for: a page that hangs must not hold up the panel. */
  const tellPage = (tabId: number, kind: FieldKind | undefined) => {
    void (kind === undefined ? stopPointing(tabId) : pointIn(tabId, kind));
  };

  const end = async (tabId: number) => {
    await changeTeaching(tabId, () => undefined);
    tellPage(tabId, undefined);
  };

  return {
    teaching$: place$.pipe(
      switchMap(({ tabId, origin }) =>
        tabId === undefined
          ? of(undefined)
          : combineLatest([watchValue('session', teachKey(tabId)), of({ tabId, origin })]).pipe(
              map(([stored]) => {
                const teaching = stored as Teaching | undefined;
                if (!teaching || teaching.site === origin) return teaching;
                // The tab went elsewhere: what was pointed at there is no use here.
                void end(tabId).catch(() => undefined);
                return undefined;
              }),
            ),
      ),
      shareReplay({ bufferSize: 1, refCount: true }),
    ),

    async start(replaces) {
      const { tabId, origin, access } = await firstValueFrom(place$);
      if (tabId === undefined || origin === undefined || access !== 'enabled') return { ok: false, reason: 'noPage' };
      const begun = await changeTeaching(tabId, () => startTeaching(tabId, origin, replaces));
      tellPage(tabId, begun?.pointing);
      return { ok: true, value: undefined };
    },

    async point(kind) {
      const teaching = await update((now) => pointingAt(now, kind));
      if (teaching) tellPage(teaching.tabId, kind);
    },

    async drop(kind) {
      await update((now) => dropped(now, kind));
    },

    async end() {
      const tabId = await tabNow();
      if (tabId !== undefined) await end(tabId);
    },

    async proposeName(secrets) {
      const tabId = await tabNow();
      const title = tabId === undefined ? undefined : await tabTitle(tabId);
      return title === undefined ? undefined : proposePageName(title, secrets);
    },

    async save(name) {
      const tabId = await tabNow();
      const teaching = tabId === undefined ? undefined : await readTeaching(tabId);
      if (!teaching || tabId === undefined) return { ok: false, reason: 'over' };
      const made = adaptersOf(teaching, { name: name.trim(), today: today(), newId });
      if ('reason' in made) return { ok: false, reason: made.reason };
      const result = await adapters.save(made.adapters);
      if (!result.ok) return result;
      const { ids } = result.value;
      await changeTeaching(tabId, (now) => now && { ...pointingAt(now, undefined), saved: ids });
      tellPage(tabId, undefined);
      return result;
    },
  };
}
