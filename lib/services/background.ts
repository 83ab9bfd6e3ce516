import { lockBook } from '../db/book.ts';
import { createDatabase } from '../db/database.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import { countDueItems } from '../domain/today/today.ts';
import type { PageHandlers } from '../messaging/page-router.ts';
import { tellAllPages } from '../messaging/to-pages.ts';
import { showBadge } from '../platform/action.ts';
import { now, today } from '../platform/environment.ts';
import { clearNotification } from '../platform/notifications.ts';
import { openPanel } from '../platform/panel.ts';
import { registerPortalScript, startInOpenTabs } from '../platform/site-access.ts';
import { closeLocalToPages, readPrefix, readValue, removeValues, writeValue } from '../platform/storage.ts';
import { showOwnPage } from '../platform/tabs.ts';
import { createSequencer } from '../util/in-order.ts';
import type { HeadSignal } from './committer.ts';
import type { DigestAlarm } from './digest-alarm.ts';
import { createBackgroundDigest, DIGEST } from './digest-background.ts';
import { settleDraft, settleDrafts } from './drafts.ts';
import { enabledPortals } from './enabled-portals.ts';
import { lockEverywhere, watchKeys } from './keyring.ts';
import {
  LOCAL_PORTALS,
  LOCAL_SETTINGS,
  SESSION_DATA_KEY,
  SESSION_DRAFT,
  SESSION_DUE,
  SESSION_HEAD,
  SESSION_PAGE,
} from './keys.ts';
import { createPageHandlers } from './page-handlers.ts';
import { requestPanel } from './panel-requests.ts';
import { currentPolicy } from './policy-service.ts';
import { readPortals } from './portal-list.ts';
import { briefCommand } from './brief-target.ts';
import { createBookView } from './recogniser.ts';
import { logCommand, readLogLine } from './log-target.ts';
import { readSelection, suggestClients } from './selection.ts';
import type { PanelRequest } from './services.ts';
import { settingsUnder } from './settings.ts';
import { forgetTeaching, teachKey } from './teach-store.ts';

type StorageChanges = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** Clients to offer in the address bar. */
export interface AddressBarOffer {
  readonly clients: readonly ClientSummary[];
  /** Set when a line is to be logged: what of it is not the client's name. */
  readonly logText?: string;
  /** Their briefings are wanted. */
  readonly isBrief?: boolean;
}

/** What the background does, apart from the browser's events. May be stopped between any two of these calls. */
export interface Background {
  readonly pages: PageHandlers;
  /**
   * The user asked for the panel of a window by a gesture; runs synchronously as far as the opening. `text`: what was selected
   * on the page, or typed in the address bar.
   */
  openPanel(windowId: number, request?: Exclude<PanelRequest['kind'], 'openClient'>, text?: string): void;
  /** Enter in the address bar: a line to log after 记 (nothing is saved by it), a client’s briefing with 简报, else a search. Runs synchronously as `openPanel`. */
  enterAddressBar(windowId: number, typed: string): void;
  /** What to offer in the address bar; undefined while locked. */
  suggest(typed: string): Promise<AddressBarOffer | undefined>;
  onSessionChange(changes: StorageChanges): Promise<void>;
  onTabRemoved(tabId: number): Promise<void>;
  /** The user has been away, or the screen was locked. */
  onIdle(): Promise<void>;
  /** Browser started, extension installed or updated: bring registrations in line with what is enabled. */
  onStart(): Promise<void>;
  /** The user took access to sites away in the browser's own settings (match patterns). */
  onAccessRemoved(patterns: readonly string[]): Promise<void>;
  /** The bank's administrator has changed what applies: sites may be allowed or refused now. */
  onPolicyChange(): Promise<void>;
  /** A new day: the badge counts again. */
  onNewDay(): Promise<void>;
  /** The settings or other values of this machine have changed. */
  onLocalChange(changes: StorageChanges): Promise<void>;
  /** The morning's notification. */
  readonly digest: DigestAlarm;
  /** It was clicked: show the day's list. */
  openToday(): Promise<void>;
  lockMinutes(): Promise<number>;
}

/** The composition root of the background. */
export function createBackground(): Background {
  const db = createDatabase();
  const keys$ = watchKeys();
  const book = createBookView(db);
  keys$.subscribe((keys) => {
    if (keys) return;
    lockBook(db);
    book.forget();
  });

  const inOrder = createSequencer();

  /** Counted by whichever page of ours is open; without one, by the background, which has to open the book for it. */
  const countDue = async () => {
    const summaries = await book.summaries();
    await showBadge(summaries ? countDueItems(summaries, today()) : 0);
  };

  const isOpen = async () => (await readValue('session', SESSION_DATA_KEY)) !== undefined;
  const digest = createBackgroundDigest(() => book.summaries());

  return {
    pages: createPageHandlers(book),
    digest,

    openPanel(windowId, kind, given = '') {
      openPanel(windowId);
      const text = readSelection(given);
      const at = now();
      if (kind === 'focusLog' || kind === 'briefing') {
        void requestPanel(windowId, { kind, at, ...(text === '' ? {} : { text }) });
      } else if (kind && text !== '') void requestPanel(windowId, { kind, text, at });
    },

    enterAddressBar(windowId, typed) {
      const line = logCommand(typed);
      if (line !== undefined) return this.openPanel(windowId, 'logLine', line);
      const wanted = briefCommand(typed);
      if (wanted === undefined) this.openPanel(windowId, 'search', typed);
      else this.openPanel(windowId, 'briefLine', wanted);
    },

    async suggest(typed) {
      const summaries = await book.summaries();
      if (!summaries) return undefined;
      const line = logCommand(typed);
      const wanted = line === undefined ? briefCommand(typed) : undefined;
      if (wanted !== undefined) return { clients: suggestClients(wanted, summaries), isBrief: true };
      if (line === undefined) return { clients: suggestClients(typed, summaries) };
      const { clientIds, text } = readLogLine(line, summaries);
      return { clients: summaries.filter(({ id }) => clientIds.includes(id)), logText: text };
    },

    async onSessionChange(changes) {
      const drafts = Object.keys(changes).filter((name) => name.startsWith(SESSION_DRAFT));
      await Promise.all(drafts.map((name) => inOrder(name, () => settleDraft(db, name))));
      const key = changes[SESSION_DATA_KEY];
      if (key) {
        await tellAllPages(key.newValue === undefined ? 'page.clear' : 'page.refresh');
        if (key.newValue === undefined) await Promise.all([showBadge(0), forgetTeaching(), clearNotification(DIGEST)]);
      }
      const due = changes[SESSION_DUE]?.newValue;
      // A page that has not heard yet of the lock must not bring the number back.
      if (typeof due === 'number') await showBadge((await isOpen()) ? due : 0);
      const head = changes[SESSION_HEAD];
      if (head?.newValue) {
        const before = head.oldValue as HeadSignal | undefined;
        const after = head.newValue as HeadSignal;
        if (after.identitySeq !== (before?.identitySeq ?? 0) || after.mendedAt !== before?.mendedAt) {
          await tellAllPages('page.refresh');
        }
      }
    },

    async onTabRemoved(tabId) {
      const frames = Object.keys(await readPrefix('session', `${SESSION_PAGE}${tabId}:`));
      await removeValues('session', [...frames, teachKey(tabId)]);
    },

    onIdle: () => lockEverywhere(() => settleDrafts(db)),

    async onStart() {
      await closeLocalToPages();
      const sites = await enabledPortals();
      await registerPortalScript(sites);
      await startInOpenTabs(sites);
    },

    async onAccessRemoved(patterns) {
      const sites = readPortals(await readValue('local', LOCAL_PORTALS));
      const left = sites.filter((site) => !patterns.includes(`${site}/*`));
      if (left.length === sites.length) return;
      await writeValue('local', LOCAL_PORTALS, left);
      await registerPortalScript(await enabledPortals());
    },

    async onPolicyChange() {
      await registerPortalScript(await enabledPortals());
      await tellAllPages('page.refresh');
      await digest.onChange();
    },

    async onLocalChange(changes) {
      if (changes[LOCAL_SETTINGS]) await digest.onChange();
    },

    openToday: () => showOwnPage('/workspace.html', 'today'),

    onNewDay: countDue,

    lockMinutes: async () => settingsUnder(await currentPolicy(), await readValue('local', LOCAL_SETTINGS)).lockMinutes,
  };
}
