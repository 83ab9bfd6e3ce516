import { useState } from 'react';
import type { Exported, ExportFailure } from '../../lib/hooks/export-types.ts';
import { useLongTask } from '../../lib/hooks/use-long-task.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { download } from '../ui/download.ts';
import { useToasts } from '../ui/toasts.tsx';
import { type ExportChoice, requestOf, type TypedFields } from './choice.ts';

/** How the last export went. */
export type Outcome =
  | { readonly done: Omit<Exported, 'blob'>; readonly fileName: string }
  | { readonly failure: ExportFailure };

/** An export that can be run, watched and stopped. */
export interface RunExport {
  /** How far the running one is, 0…1; undefined while none runs. */
  readonly share: number | undefined;
  readonly outcome: Outcome | undefined;
  /** Run and hand the file to the downloads; whether it came to that. */
  readonly run: (choice: ExportChoice, clientIds: readonly string[], typed: TypedFields) => Promise<boolean>;
  readonly stop: () => void;
  /** The outcome no longer fits what is on screen. */
  readonly forget: () => void;
}

/** Time in which the lock screen has come up and taken older messages away, in ms. */
const AFTER_LOCK = 250;

/** Runs exports one at a time; leaving the page stops the running one. */
export function useRunExport(): RunExport {
  const { exports } = useWorkspaceServices();
  const { t, today } = useText();
  const { show } = useToasts();
  const { share, run: runTask, stop } = useLongTask();
  const [outcome, setOutcome] = useState<Outcome>();

  const run: RunExport['run'] = async (choice, clientIds, typed) => {
    setOutcome(undefined);
    const result = await runTask((task) => exports.run(requestOf(choice, clientIds, typed, t), task)).catch(
      () => ({ ok: false, reason: 'storage' }) as const,
    );
    if (!result) return false;
    if (!result.ok) {
      setOutcome({ failure: result.reason });
      // The page is gone with the key; what happened to the export is still to be said.
      if (result.reason === 'locked') {
        setTimeout(() => show({ tone: 'bad', text: t('export.fail.locked') }), AFTER_LOCK);
      }
      return false;
    }
    const { blob, ...done } = result.value;
    const fileName = `${t(`export.fileName.${choice.format}`, { day: today })}.${done.extension}`;
    download(blob, fileName);
    setOutcome({ done, fileName });
    return true;
  };
  return { share, outcome, run, stop, forget: () => setOutcome(undefined) };
}
