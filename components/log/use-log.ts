import { useCallback, useEffect, useRef, useState } from 'react';
import type { Channel } from '../../lib/domain/touch/touch.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import type { Draft } from '../../lib/hooks/service-types.ts';
import { editedBy, emptyLog, fromKept, isBlank } from './log-state.ts';

/** The log line of one client with its kept draft. */
export interface Log {
  readonly state: Draft;
  /** Change the line by hand: keeps the draft at once. What comes late says what follows from the line as it is then. */
  readonly edit: (patch: Partial<Draft> | ((now: Draft) => Partial<Draft>)) => void;
  /** Empty the line after it was saved. */
  readonly clear: () => void;
  /** Put an entry back that was taken back, unless something new was typed meanwhile. */
  readonly restore: (state: Draft) => void;
}

/** Text selected on a page, to be put into the log line once. */
export interface SelectedText {
  readonly text: string;
  /** When it was asked for, in epoch ms: tells one request from the next. */
  readonly at: number;
}

const FIRST_CHANNEL: Channel = 'wechat';

/**
 * Loads the client's draft and keeps it on every keystroke; reports whether something is being written now. `selected` is added
 * after what stands in the line, and `onTaken` told.
 */
export function useLog(
  clientId: string,
  onDrafting: (isDrafting: boolean) => void,
  onTaken: () => void,
  selected?: SelectedText,
): Log {
  const { drafts } = useServices();
  const [state, setState] = useState<Draft>(() => emptyLog(FIRST_CHANNEL));
  const latest = useRef(state);
  const isMounted = useRef(true);
  const wasEdited = useRef(false);

  const apply = useCallback((next: Draft) => {
    latest.current = next;
    setState(next);
  }, []);

  useEffect(() => {
    isMounted.current = true;
    void drafts
      .load(clientId)
      .then((draft) => {
        // What was typed before the draft arrived is newer than the draft.
        if (draft && isMounted.current && !wasEdited.current) apply({ ...latest.current, ...fromKept(draft) });
      })
      .catch(() => undefined);
    return () => {
      isMounted.current = false;
    };
  }, [drafts, clientId, apply]);

  const edit = useCallback(
    (patch: Partial<Draft> | ((now: Draft) => Partial<Draft>)) => {
      wasEdited.current = true;
      const next = editedBy(latest.current, typeof patch === 'function' ? patch(latest.current) : patch);
      apply(next);
      const isEmpty = isBlank(next);
      drafts.keep(clientId, isEmpty ? undefined : next);
      onDrafting(!isEmpty);
    },
    [apply, clientId, drafts, onDrafting],
  );
  const takenAt = useRef(0);
  useEffect(() => {
    if (!selected || selected.at === takenAt.current) return;
    takenAt.current = selected.at;
    onTaken();
    // The draft first: it may still be on its way.
    void drafts
      .load(clientId)
      .catch(() => undefined)
      .then((draft) => {
        if (!isMounted.current) return;
        if (!wasEdited.current && draft) apply({ ...latest.current, ...fromKept(draft) });
        edit({ text: [latest.current.text.trim(), selected.text].filter(Boolean).join(' ') });
      });
  }, [selected, drafts, clientId, apply, edit, onTaken]);
  const clear = useCallback(() => {
    apply(emptyLog(latest.current.channel));
    drafts.keep(clientId, undefined);
    // Another client's line may be open by now, and being written.
    if (isMounted.current) onDrafting(false);
  }, [apply, clientId, drafts, onDrafting]);
  const restore = useCallback(
    (old: Draft) => {
      if (isMounted.current) {
        if (!isBlank(latest.current)) return;
        apply(old);
        drafts.keep(clientId, old);
      } else {
        // Another log line of this client may be open by now, with a draft of its own.
        void drafts.load(clientId).then((draft) => draft ?? drafts.keep(clientId, old));
      }
    },
    [apply, clientId, drafts],
  );
  return { state, edit, clear, restore };
}
