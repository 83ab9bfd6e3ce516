import { now } from '../platform/environment.ts';
import { openPanel } from '../platform/panel.ts';
import { ownWindowId, showOwnPage } from '../platform/tabs.ts';
import { requestPanel } from './panel-requests.ts';
import type { PlaceService } from './services.ts';

/** Moves between panel and workspace. */
export function createPlaceService(): PlaceService {
  // Known before the gesture comes: the browser opens the panel only within it, so nothing can be awaited then.
  let windowId = -1;
  const known = ownWindowId().then((id) => {
    windowId = id;
    return id;
  });
  return {
    openWorkspace: (at) => showOwnPage('/workspace.html', at),
    showInPanel(clientId, logs) {
      openPanel(windowId);
      // A tab can be dragged to another window; where it is now is good enough for the request.
      void known.then((id) => requestPanel(id, { kind: 'openClient', clientId, at: now(), ...(logs ? { logs } : {}) }));
    },
  };
}
