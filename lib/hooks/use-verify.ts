import { useCallback, useEffect, useRef, useState } from 'react';
import type { Finding } from '../services/audit.ts';
import { useWorkspaceServices } from './use-workspace-services.ts';

/** Where a check of the log stands. */
export type VerifyState =
  | { readonly kind: 'idle' }
  /** `share`: 0…1. */
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'done'; readonly finding: Finding }
  | { readonly kind: 'failed'; readonly reason: 'locked' | 'cancelled' | 'storage' };

/** Checks the log on request, one check at a time; leaving the page stops it. */
export function useVerify(): { readonly state: VerifyState; readonly start: () => void; readonly stop: () => void } {
  const { audit } = useWorkspaceServices();
  const [state, setState] = useState<VerifyState>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  const stop = useCallback(() => running.current?.abort(), []);
  const start = useCallback(() => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'running', share: 0 });
    void audit
      .verify({ onProgress: (share) => setState({ kind: 'running', share }), signal: controller.signal })
      .then((result) => {
        running.current = undefined;
        setState(result.ok ? { kind: 'done', finding: result.value } : { kind: 'failed', reason: result.reason });
      });
  }, [audit]);
  useEffect(() => stop, [stop]);
  return { state, start, stop };
}
