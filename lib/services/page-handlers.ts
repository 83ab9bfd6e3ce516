import type { FrameState } from '../contracts/page-state.ts';
import type { PageHandlers } from '../messaging/page-router.ts';
import type { PageSender } from '../messaging/sender.ts';
import { bringReader, bringTeaching, refreshFrame } from '../messaging/to-pages.ts';
import { now } from '../platform/environment.ts';
import { openPanel } from '../platform/panel.ts';
import { readPrefix, readValue, removeValues, writeValue } from '../platform/storage.ts';
import { ownMessage } from '../platform/messages.ts';
import { resolveCandidates } from '../recognition/resolve.ts';
import { type AllowanceState, takeOne } from '../util/allowance.ts';
import { createSequencer } from '../util/in-order.ts';
import { siteOf } from '../util/site.ts';
import { createAdapterKeeper } from './adapter-keeper.ts';
import { enabledPortals } from './enabled-portals.ts';
import { currentKeys } from './keyring.ts';
import { LOCAL_SETTINGS, SESSION_PAGE } from './keys.ts';
import { requestPanel } from './panel-requests.ts';
import type { BookView } from './recogniser.ts';
import { readSettings } from './settings.ts';
import { createTeachHandlers } from './teach-handlers.ts';

/**
 * Reports a frame may send: a page that changes all the time sends a few a second. More is somebody trying out which
 * names and numbers the book knows.
 */
const REPORTS = Object.freeze({ burst: 20, perSecond: 8 });

/** The answers to what portal pages say. */
export function createPageHandlers(book: BookView): PageHandlers {
  // Only work under way is ordered and only its rate is remembered: both may be forgotten with the worker.
  const inOrder = createSequencer();
  const allowances = new Map<string, AllowanceState>();

  const keeper = createAdapterKeeper();
  const teaching = createTeachHandlers(isEnabled);

  const mayReport = (key: string) => {
    const { isAllowed, state } = takeOne(allowances.get(key), REPORTS, now());
    allowances.set(key, state);
    return isAllowed;
  };

  return {
    'page.hello': ({ isBlank, hasReader }, from) =>
      inOrder(frameKey(from), async () => {
        const isOn = await isEnabled(from.url);
        const bring = () => void (hasReader || bringReader(from.tabId, from.frameId));
        // Before all else: while the book is asked, the frame gets to know the script.
        if (isOn && !isBlank && (await currentKeys())) bring();
        await forgetOlderFrames(from);
        const recogniser = isOn ? await book.recogniser() : undefined;
        if (!recogniser) {
          await removeValues('session', frameKey(from));
          return { state: isOn ? 'locked' : 'off' };
        }
        const { hasMarks, marksOff } = readSettings(await readValue('local', LOCAL_SETTINGS));
        const adapters = await keeper.forFrame(from.url);
        if (adapters.length > 0) await bringTeaching(from.tabId, from.frameId);
        // Not waited for: the page half serves calls before it has its answer.
        void teaching.onHello(from).catch(() => undefined);
        // What was taught must be missed where a page shows nothing.
        if (isBlank && adapters.length === 0) return { state: 'ready' };
        if (isBlank) bring();
        return {
          state: 'ready',
          filter: recogniser.filter,
          ...(hasMarks && !marksOff.includes(siteOf(from.url) ?? '') ? { markLabel: ownMessage('openInSuixing') } : {}),
          ...(adapters.length === 0 ? {} : { adapters }),
        };
      }),

    'page.candidates': ({ candidates, taught = [], isDrawn }, from) =>
      inOrder(frameKey(from), async () => {
        if (!mayReport(frameKey(from))) return { marks: [], isTooSoon: true };
        const recogniser = (await isEnabled(from.url)) ? await book.recogniser() : undefined;
        if (!recogniser) return { marks: [] };
        const site = siteOf(from.url) ?? '';
        const { dictionary, remembered } = await recogniser.lookUp(candidates, site);
        const { reply, state } = resolveCandidates(dictionary, candidates, remembered);
        const read = await keeper.accept(from.url, taught);
        const frame: FrameState = {
          ...state,
          site,
          ...(read.length === 0 ? {} : { taught: read }),
          ...(isDrawn ? { isDrawn } : {}),
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
        keeper.note(frameKey(from), read);
        return reply;
      }),

    async 'page.openClient'({ clientId }, from) {
      // At once, while the user's gesture still counts; what the panel then shows is decided below.
      if (from.isActive) openPanel(from.windowId);
      const seen = (await readValue('session', frameKey(from))) as FrameState | undefined;
      const isNamed =
        seen?.mentions.includes(clientId) || seen?.subjects.some((subject) => subject.clientId === clientId);
      if (from.isActive && isNamed && (await isEnabled(from.url)) && (await currentKeys())) {
        await requestPanel(from.windowId, { kind: 'openClient', clientId, at: now() });
      }
      return {};
    },

    async 'page.focusLog'(_request, from) {
      if (!from.isActive) return {};
      openPanel(from.windowId);
      if (await isEnabled(from.url)) await requestPanel(from.windowId, { kind: 'focusLog', at: now() });
      return {};
    },

    'page.pointing': teaching['page.pointing'],
    'page.picked': teaching['page.picked'],

    'page.bye': (_request, from) =>
      inOrder(frameKey(from), async () => {
        const state = (await readValue('session', frameKey(from))) as FrameState | undefined;
        // A new document may have reported under the same frame already.
        if (state && state.documentId === from.documentId) await removeValues('session', frameKey(from));
        return {};
      }),
  };
}

async function isEnabled(url: string): Promise<boolean> {
  const site = siteOf(url);
  return site !== undefined && (await enabledPortals()).includes(site);
}

function frameKey(from: PageSender): string {
  return `${SESSION_PAGE}${from.tabId}:${from.frameId}`;
}

/**
 * A new top document means that the frames of the old one are gone, whether or not they said goodbye. Frames of the new
 * one may have reported before it did (a shell that loads slowly): whoever is still there is asked to report again.
 */
async function forgetOlderFrames(from: PageSender): Promise<void> {
  if (from.frameId !== 0) return;
  const prefix = `${SESSION_PAGE}${from.tabId}:`;
  const known = (await readPrefix('session', prefix)) as Record<string, FrameState>;
  const top = known[`${prefix}0`];
  if (top && top.documentId === from.documentId && from.documentId !== undefined) return;
  await removeValues('session', Object.keys(known));
  for (const frame of Object.values(known)) {
    if (frame.frameId !== 0) void refreshFrame(from.tabId, frame.frameId);
  }
}
