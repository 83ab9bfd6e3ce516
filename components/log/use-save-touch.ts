import { useCallback, useRef, useState } from 'react';
import { addDays } from '../../lib/domain/calendar/day.ts';
import type { SaveFailure } from '../../lib/hooks/service-types.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useToasts } from '../ui/toasts.tsx';
import { inputOf } from './log-state.ts';
import type { Log } from './use-log.ts';

const FAILURE_TEXT = Object.freeze({
  locked: 'log.failLocked',
  storage: 'log.failStorage',
  gone: 'log.failGone',
  invalid: 'log.failInvalid',
} as const satisfies Record<SaveFailure, string>);

/** Days ahead a next step is due when none was chosen. */
export const DEFAULT_DUE_DAYS = 3;

/** Saves the log line once however often it is asked to; the text stays in the line until it is safely stored. */
export function useSaveTouch(clientId: string, log: Log): { isSaving: boolean; save: () => Promise<void> } {
  const { book } = useServices();
  const { t, today } = useText();
  const { show } = useToasts();
  const [isSaving, setSaving] = useState(false);
  const isBusy = useRef(false);
  const { state, clear, restore } = log;

  const save = useCallback(async () => {
    if (isBusy.current || state.text.trim() === '') return;
    isBusy.current = true;
    setSaving(true);
    const input = inputOf(state, clientId, today, t('log.nextDefault'), addDays(today, DEFAULT_DUE_DAYS));
    const result = await book.logTouch(input).catch(() => ({ ok: false, reason: 'storage' }) as const);
    isBusy.current = false;
    setSaving(false);
    if (!result.ok) {
      show({ tone: 'bad', text: t(FAILURE_TEXT[result.reason]) });
      return;
    }
    clear();
    const undo = async () => {
      const undone = await book.undo(result.value.commitId).catch(() => ({ ok: false, reason: 'storage' }) as const);
      if (undone.ok) restore(state);
      show(
        undone.ok
          ? { tone: 'good', text: t('log.undone') }
          : { tone: 'bad', text: t(undone.reason === 'changed' ? 'log.failChanged' : `fail.${undone.reason}`) },
      );
    };
    show({
      tone: 'good',
      text: t(state.isEffective ? 'log.savedCounted' : 'log.saved'),
      onUndo: () => void undo(),
    });
  }, [book, clear, clientId, restore, show, state, t, today]);

  return { isSaving, save };
}
