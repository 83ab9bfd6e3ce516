import { useEffect, useRef, useState } from 'react';
import type { ImportOutcome, ImportStopped, RunTask } from '../services/import.ts';
import { inPercent } from '../util/in-percent.ts';

/** Where an import stands. */
export type RunState<Done> =
  | { readonly step: 'none' }
  | { readonly step: 'running'; readonly share: number }
  /** What was written is being taken back. */
  | { readonly step: 'undoing' }
  | { readonly step: 'done'; readonly done: Done }
  | { readonly step: 'stopped'; readonly outcome: ImportStopped };

/** One import. */
export interface RunImport<Done> {
  readonly state: RunState<Done>;
  run(start: (task: RunTask) => Promise<ImportOutcome<Done>>): Promise<void>;
  cancel(): void;
  reset(): void;
}

/** Runs an import. Leaving the page cancels it, which takes back what it has written; closing the tab asks first. */
export function useRunImport<Done>(): RunImport<Done> {
  const [state, setState] = useState<RunState<Done>>({ step: 'none' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const isUnderWay = state.step === 'running' || state.step === 'undoing';
  useEffect(() => {
    if (!isUnderWay) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnderWay]);

  return {
    state,
    async run(start) {
      if (running.current) return;
      const own = new AbortController();
      running.current = own;
      setState({ step: 'running', share: 0 });
      const result = await start({
        signal: own.signal,
        onProgress: (share) => setState((now) => shareOf(now, share)),
        onUndoing: () => setState({ step: 'undoing' }),
      });
      running.current = undefined;
      setState(result.ok ? { step: 'done', done: result.value } : { step: 'stopped', outcome: result });
    },
    cancel: () => running.current?.abort(),
    reset: () => setState({ step: 'none' }),
  };
}

/** The same object while the percentage stays: nothing is drawn again. */
function shareOf<Done>(now: RunState<Done>, share: number): RunState<Done> {
  if (now.step !== 'running' || now.share === inPercent(share)) return now;
  return { step: 'running', share: inPercent(share) };
}
