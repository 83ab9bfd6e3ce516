import { browser } from 'wxt/browser';

interface SidePanelApi {
  open(options: { windowId: number }): Promise<void>;
}
interface SidebarApi {
  open(): Promise<void>;
}

/**
 * Open or focus the panel of a window. Must be called in the same turn as the user's gesture, before any `await`.
 * Chromium has the side panel, Firefox the sidebar; where opening is refused the panel simply stays as it was.
 */
export function openPanel(windowId: number): void {
  const { sidePanel, sidebarAction } = browser as unknown as { sidePanel?: SidePanelApi; sidebarAction?: SidebarApi };
  const opening = sidePanel ? sidePanel.open({ windowId }) : sidebarAction?.open();
  opening?.catch(() => undefined);
}
