import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  KeptCopy,
  OpenFailure,
  RestoreFailure,
  RestorePreview,
  RestoreReport,
  RestoreSession,
} from '../services/backup.ts';
import { useServices } from './services-context.tsx';

/** Where the restore of a backup stands. */
export type RestoreStep =
  | { readonly step: 'source'; readonly failure?: OpenFailure }
  | {
      readonly step: 'passphrase';
      readonly session: RestoreSession;
      readonly failure?: 'wrongPassphrase' | 'wait' | 'otherVersion';
    }
  | { readonly step: 'reading' | 'merging' | 'replacing'; readonly session: RestoreSession; readonly share: number }
  | {
      readonly step: 'preview';
      readonly session: RestoreSession;
      readonly preview: RestorePreview;
      readonly failure?: RestoreFailure;
    }
  | {
      readonly step: 'merged';
      readonly session: RestoreSession;
      readonly report: RestoreReport;
      readonly undo?: 'done' | 'changed' | 'storage';
    };

/** The restore of a backup, step by step. */
export interface Restore {
  readonly state: RestoreStep;
  readonly isBusy: boolean;
  /** Must be called directly from a gesture. */
  openFolder(): Promise<void>;
  openFiles(files: readonly File[]): Promise<void>;
  openKept(kind: KeptCopy): Promise<void>;
  unlock(passphrase: string): Promise<void>;
  merge(bringBack: boolean): Promise<void>;
  replace(): Promise<void>;
  undo(): Promise<void>;
  /** Stop what is under way, or go back to the beginning. */
  cancel(): void;
}

/** Runs the steps of a restore. What the browser holds of the backup's keys goes with the component. */
export function useBackupRestore(): Restore {
  const { backup } = useServices();
  const [state, setState] = useState<RestoreStep>({ step: 'source' });
  const [isBusy, setBusy] = useState(false);
  const stop = useRef<AbortController>(undefined);
  const session = useRef<RestoreSession>(undefined);
  useEffect(
    () => () => {
      stop.current?.abort();
      session.current?.close();
    },
    [],
  );

  const restart = useCallback((failure?: OpenFailure) => {
    session.current?.close();
    session.current = undefined;
    setState({ step: 'source', ...(failure && failure !== 'cancelled' ? { failure } : {}) });
  }, []);

  const busily = async (task: () => Promise<void>) => {
    setBusy(true);
    try {
      await task();
    } finally {
      setBusy(false);
    }
  };

  const task = (own: RestoreSession, step: 'reading' | 'merging' | 'replacing') => {
    stop.current = new AbortController();
    setState({ step, session: own, share: 0 });
    return {
      signal: stop.current.signal,
      onProgress: (share: number) =>
        setState((now) => (now.step === step && share - now.share > 0.005 ? { ...now, share } : now)),
    };
  };

  const read = async (own: RestoreSession) => {
    const preview = await own.preview(task(own, 'reading'));
    if (preview.ok) setState({ step: 'preview', session: own, preview: preview.value });
    else restart(preview.reason);
  };

  const begin = (open: () => ReturnType<typeof backup.openFolder>) =>
    busily(async () => {
      const opened = await open().catch(() => ({ ok: false, reason: 'unreachable' }) as const);
      if (!opened.ok) return restart(opened.reason);
      session.current = opened.value;
      if (opened.value.needsPassphrase) setState({ step: 'passphrase', session: opened.value });
      else await read(opened.value);
    });

  return {
    state,
    isBusy,
    openFolder: () => begin(() => backup.openFolder()),
    openFiles: (files) => begin(() => backup.openFiles(files)),
    openKept: (kind) => begin(() => backup.openKept(kind)),

    unlock: (passphrase) =>
      busily(async () => {
        if (state.step !== 'passphrase') return;
        const opened = await state.session.unlock(passphrase);
        if (opened.ok) await read(state.session);
        else setState({ ...state, failure: opened.reason });
      }),

    merge: (bringBack) =>
      busily(async () => {
        if (state.step !== 'preview') return;
        const merged = await state.session.merge(bringBack, task(state.session, 'merging'));
        if (merged.ok) setState({ step: 'merged', session: state.session, report: merged.value });
        else setState({ ...state, failure: merged.reason });
      }),

    replace: () =>
      busily(async () => {
        if (state.step !== 'preview') return;
        const replaced = await state.session.replace(task(state.session, 'replacing'));
        // What became of it is told by `useReplacement`: this component may be gone by then.
        if (replaced.ok) restart();
        else setState({ ...state, failure: replaced.reason });
      }),

    undo: () =>
      busily(async () => {
        if (state.step !== 'merged') return;
        const undone = await state.session.undoMerge(state.report);
        setState({ ...state, undo: undone.ok ? 'done' : undone.reason });
      }),

    cancel() {
      if (state.step === 'reading' || state.step === 'merging' || state.step === 'replacing') stop.current?.abort();
      else restart();
    },
  };
}
