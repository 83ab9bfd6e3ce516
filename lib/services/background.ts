import type { FrameState } from '../contracts/page-state.ts';
import { createDatabase } from '../db/schema.ts';
import { todayList } from '../domain/today/today.ts';
import type { PageHandlers } from '../messaging/page-router.ts';
import type { PageSender } from '../messaging/sender.ts';
import { tellAllPages } from '../messaging/to-pages.ts';
import { showBadge } from '../platform/action.ts';
import { now, today } from '../platform/environment.ts';
import { openPanel } from '../platform/panel.ts';
import { registerPortalScript, startInOpenTabs } from '../platform/site-access.ts';
import { closeLocalToPages, readPrefix, readValue, removeValues, writeValue } from '../platform/storage.ts';
import { resolveCandidates } from '../recognition/resolve.ts';
import { siteOf } from '../util/site.ts';
import type { HeadSignal } from './committer.ts';
import { currentKeys, lockEverywhere, watchKeys } from './keyring.ts';
import {
  LOCAL_PORTALS,
  LOCAL_SETTINGS,
  SESSION_DATA_KEY,
  SESSION_HEAD,
  SESSION_PAGE,
  SESSION_REQUEST,
} from './keys.ts';
import { readPortals } from './portal-list.ts';
import { createBookView } from './recogniser.ts';
import type { PanelRequest } from './services.ts';
import { readSettings } from './settings.ts';

type StorageChanges = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** What the background does, apart from the browser's events. May be stopped between any two of these calls. */
export interface Background {
  readonly pages: PageHandlers;
  /** The user asked for the panel of a window by a gesture; runs synchronously as far as the opening. */
  openPanel(windowId: number, request?: 'focusLog'): void;
  onSessionChange(changes: StorageChanges): Promise<void>;
  onTabRemoved(tabId: number): Promise<void>;
  /** The user has been away, or the screen was locked. */
  onIdle(): Promise<void>;
  /** Browser started, extension installed or updated: bring registrations in line with what is enabled. */
  onStart(): Promise<void>;
  /** A new day: the badge counts again. */
  onNewDay(): Promise<void>;
  lockMinutes(): Promise<number>;
}

/** The composition root of the background. */
export function createBackground(): Background {
  const book = createBookView(createDatabase(), watchKeys());

  const isEnabled = async (url: string) => {
    const site = siteOf(url);
    return site !== undefined && readPortals(await readValue('local', LOCAL_PORTALS)).includes(site);
  };

  const request = (windowId: number, value: PanelRequest) =>
    writeValue('session', `${SESSION_REQUEST}${windowId}`, value);

  const refreshBadge = async () => {
    const summaries = await book.summaries();
    await showBadge(summaries ? todayList(summaries, today()).filter((item) => item.followUp).length : 0);
  };

  return {
    pages: {
      async 'page.hello'(_request, from) {
        await forgetOlderFrames(from);
        if (!(await isEnabled(from.url))) return { state: 'off' };
        const recogniser = await book.recogniser();
        if (!recogniser) return { state: 'locked' };
        const { hasMarks } = readSettings(await readValue('local', LOCAL_SETTINGS));
        return { state: 'ready', filter: recogniser.filter, hasMarks };
      },

      async 'page.candidates'({ candidates }, from) {
        const recogniser = (await isEnabled(from.url)) ? await book.recogniser() : undefined;
        if (!recogniser) return { marks: [] };
        const { reply, state } = resolveCandidates(recogniser.dictionary, candidates);
        const frame: FrameState = {
          ...state,
          tabId: from.tabId,
          frameId: from.frameId,
          ...(from.documentId ? { documentId: from.documentId } : {}),
        };
        await writeValue('session', frameKey(from), frame);
        // Locked while this was under way: the lock has cleared the states, and nothing may follow it.
        if (!(await currentKeys())) {
          await removeValues('session', frameKey(from));
          return { marks: [] };
        }
        return reply;
      },

      async 'page.openClient'({ clientId }, from) {
        openPanel(from.windowId);
        await request(from.windowId, { kind: 'openClient', clientId, at: now() });
        return {};
      },

      async 'page.bye'(_request, from) {
        const state = (await readValue('session', frameKey(from))) as FrameState | undefined;
        // A new document may have reported under the same frame already.
        if (state && state.documentId === from.documentId) await removeValues('session', frameKey(from));
        return {};
      },
    },

    openPanel(windowId, kind) {
      openPanel(windowId);
      if (kind) void request(windowId, { kind, at: now() });
    },

    async onSessionChange(changes) {
      const key = changes[SESSION_DATA_KEY];
      if (key) {
        await tellAllPages(key.newValue === undefined ? 'page.clear' : 'page.refresh');
        await refreshBadge();
      }
      const head = changes[SESSION_HEAD];
      if (head?.newValue) {
        const before = (head.oldValue as HeadSignal | undefined)?.identitySeq ?? 0;
        if ((head.newValue as HeadSignal).identitySeq !== before) {
          await tellAllPages('page.refresh');
        }
        await refreshBadge();
      }
    },

    async onTabRemoved(tabId) {
      await removeValues('session', Object.keys(await readPrefix('session', `${SESSION_PAGE}${tabId}:`)));
    },

    onIdle: lockEverywhere,

    async onStart() {
      await closeLocalToPages();
      const sites = readPortals(await readValue('local', LOCAL_PORTALS));
      await registerPortalScript(sites);
      await startInOpenTabs(sites);
    },

    onNewDay: refreshBadge,

    lockMinutes: async () => readSettings(await readValue('local', LOCAL_SETTINGS)).lockMinutes,
  };
}

function frameKey(from: PageSender): string {
  return `${SESSION_PAGE}${from.tabId}:${from.frameId}`;
}

/** A new top document means that the frames of the old one are gone, whether or not they said goodbye. */
async function forgetOlderFrames(from: PageSender): Promise<void> {
  const prefix = `${SESSION_PAGE}${from.tabId}:`;
  if (from.frameId !== 0) return;
  const known = (await readPrefix('session', prefix)) as Record<string, FrameState>;
  const top = known[`${prefix}0`];
  if (top && top.documentId === from.documentId && from.documentId !== undefined) return;
  await removeValues('session', Object.keys(known));
}
