import { useCallback, useRef, useState } from 'react';
import { addDays } from '../../lib/domain/calendar/day.ts';
import type { Touch } from '../../lib/domain/touch/touch.ts';
import type { Draft, SaveFailure } from '../../lib/hooks/service-types.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useToasts } from '../ui/toasts.tsx';
import type { QuickLog } from '../../lib/hooks/use-quick-log.ts';
import { inputOf, viewOf } from './log-view.ts';
import type { Log } from './use-log.ts';

const FAILURE_TEXT = Object.freeze({
  locked: 'log.failLocked',
  storage: 'log.failStorage',
  gone: 'log.failGone',
  invalid: 'log.failInvalid',
  wording: 'fail.wording',
} as const satisfies Record<SaveFailure, string>);

/** Days ahead a next step is due when none was chosen. */
export const DEFAULT_DUE_DAYS = 3;

/** Saving of the log line. */
interface SaveTouch {
  readonly isSaving: boolean;
  /** A touch that the line nearly repeats: asks what to do before anything is saved. */
  readonly repeated: Touch | undefined;
  readonly save: () => Promise<void>;
  /** Answers to `repeated`: one touch of both, both, or neither. */
  readonly merge: () => Promise<void>;
  readonly keepBoth: () => Promise<void>;
  readonly cancel: () => void;
}

/**
 * Saves the log line once however often it is asked to; the text stays in the line until it is safely stored. A line written
 * faster than its reader came is read first; where it does not come, the line is saved as it stands, and that is said.
 */
export function useSaveTouch(clientId: string, log: Log, quick: QuickLog): SaveTouch {
  const { book } = useServices();
  const { t, today } = useText();
  const { show } = useToasts();
  const [isSaving, setSaving] = useState(false);
  const [question, setQuestion] = useState<{ touch: Touch; of: Draft }>();
  const isBusy = useRef(false);
  const { state, clear, restore } = log;

  const save = useCallback(
    async (answer?: 'keepBoth' | { mergeInto: string }) => {
      if (isBusy.current || state.text.trim() === '') return;
      isBusy.current = true;
      setSaving(true);
      setQuestion(undefined);
      const parsed = await quick.readSoon(state.text);
      const view = viewOf(state, parsed);
      const input = inputOf(state, view, clientId, {
        today,
        nextText: t('log.nextDefault'),
        promiseText: t('log.promiseDefault'),
        topicName: (id) => t(`log.topic.${id}`),
        due: addDays(today, DEFAULT_DUE_DAYS),
      });
      // A book that cannot be read says so when it is written to.
      const repeated = answer ? undefined : await book.nearDuplicate(clientId, input).catch(() => undefined);
      const mergeInto: { mergeInto?: string } = typeof answer === 'object' ? answer : {};
      const result = repeated
        ? undefined
        : await book.logTouch({ ...input, ...mergeInto }).catch(() => ({ ok: false, reason: 'storage' }) as const);
      isBusy.current = false;
      setSaving(false);
      if (repeated) setQuestion({ touch: repeated, of: state });
      if (!result) return;
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
      const readText = view.isEffective ? 'log.savedCounted' : 'log.saved';
      const savedText = parsed ? readText : 'log.savedUnread';
      show({
        tone: 'good',
        // Without room for both it has become a touch of its own.
        text: t(result.value.touchId === mergeInto.mergeInto ? 'log.merged' : savedText),
        onUndo: () => void undo(),
      });
    },
    [book, clear, clientId, quick, restore, show, state, t, today],
  );

  // What was changed meanwhile is another line: the question was about the old one.
  const repeated = question?.of === state ? question.touch : undefined;
  return {
    isSaving,
    repeated,
    save,
    merge: async () => repeated && save({ mergeInto: repeated.id }),
    keepBoth: () => save('keepBoth'),
    cancel: () => setQuestion(undefined),
  };
}
