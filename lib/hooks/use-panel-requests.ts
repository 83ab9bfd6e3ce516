import { useEffect, useRef } from 'react';
import type { PanelRequest } from '../services/services.ts';
import { useServices } from './services-context.tsx';

/** Calls `handle` once for every request that reaches this window's panel (a mark was clicked, the shortcut pressed). */
export function usePanelRequests(handle: (request: PanelRequest) => void): void {
  const { page } = useServices();
  const latest = useRef(handle);
  useEffect(() => {
    latest.current = handle;
  });
  useEffect(() => {
    const subscription = page.requests$.subscribe((request) => latest.current(request));
    return () => subscription.unsubscribe();
  }, [page]);
}
