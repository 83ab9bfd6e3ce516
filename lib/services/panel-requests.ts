import { writeValue } from '../platform/storage.ts';
import { SESSION_REQUEST } from './keys.ts';
import type { PanelRequest } from './services.ts';

/** Leave a request for the panel of a window, which takes it when it is open. */
export function requestPanel(windowId: number, request: PanelRequest): Promise<void> {
  return writeValue('session', `${SESSION_REQUEST}${windowId}`, request);
}
