import i18next from 'i18next';
import { useCallback, useEffect, useRef, useState } from 'react';
import { debriefDraftName, type DebriefDraft } from '../domain/debrief/draft.ts';
import { dueOf } from '../domain/debrief/due-of.ts';
import { startDebrief } from '../domain/debrief/prefill.ts';
import { visitDraftName, type VisitProgress } from '../domain/visit/progress.ts';
import { addBriefingWords } from '../i18n/briefing-words.ts';
import { inTime } from './in-time.ts';
import { useServices } from './services-context.tsx';
import { useText } from './use-text.ts';

// Who goes over a visit loads this file, and with it the words.
addBriefingWords(i18next);

/** How long a debrief waits for what reads the days of promises, in ms: it lies on this machine, and the form does without it. */
const READER_WAIT_MS = 500;

/** Changes some of a debrief; a function says what follows from it as it is then. */
export type EditDebrief = (patch: Partial<DebriefDraft> | ((now: DebriefDraft) => Partial<DebriefDraft>)) => void;

/** A debrief that is being written. */
export interface Debrief {
  /** Undefined until it is known what was left. */
  readonly draft: DebriefDraft | undefined;
  /** The visit it goes over, if there was one. */
  readonly visit: VisitProgress | undefined;
  /** Found as it had been left. */
  readonly isRestored: boolean;
  readonly edit: EditDebrief;
  /** Keep it as it stands, though nothing was changed: before it is saved. */
  readonly keep: () => void;
}

/** Wall-clock time of a moment, `HH:MM`. */
function clockTime(ms: number): string {
  const at = new Date(ms);
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/**
 * Goes on with the debrief that was left, or begins one with what the visit has shown. It is kept at every change, in memory and sealed by
 * the background, so that a closed panel, a lock or a killed browser loses nothing.
 */
export function useDebrief(clientId: string): Debrief {
  const { drafts, edits, quickLog } = useServices();
  const { t, today } = useText();
  const [state, setState] = useState<Pick<Debrief, 'visit' | 'isRestored'> & { readonly draft: DebriefDraft }>();
  const latest = useRef<DebriefDraft>(undefined);
  const name = debriefDraftName(clientId);
  const begun = useRef({ t, today });

  useEffect(() => {
    let isOver = false;
    const load = <T>(draftName: string) => drafts.loadForm<T>(draftName).catch(() => undefined);
    const reader = inTime(quickLog.load(), READER_WAIT_MS);
    void Promise.all([load<DebriefDraft>(name), load<VisitProgress>(visitDraftName(clientId)), reader]).then(
      ([left, visit, reads]) => {
        if (isOver) return;
        const { t: words, today: day } = begun.current;
        const start = startDebrief({
          touchId: edits.newId(),
          today: day,
          visit,
          dueOf: (promise) => {
            const saidOn = visit?.day ?? day;
            return dueOf(promise, { today: day, read: (line) => reads?.read(line, saidOn, []) });
          },
          time: clockTime(visit?.startedMs ?? Date.now()),
          ...(visit?.next ? { nextText: words(`plan.purpose.${visit.next}`) } : {}),
        });
        // What an earlier build left may lack fields of this one.
        latest.current = { ...start, ...left };
        setState({ draft: latest.current, visit, isRestored: left !== undefined });
      },
    );
    return () => {
      isOver = true;
    };
  }, [drafts, edits, quickLog, clientId, name]);

  const keep = useCallback(() => {
    if (latest.current) drafts.keepForm(name, latest.current);
  }, [drafts, name]);
  const edit = useCallback<EditDebrief>(
    (patch) => {
      const now = latest.current;
      if (!now) return;
      const next = { ...now, ...(typeof patch === 'function' ? patch(now) : patch) };
      latest.current = next;
      setState((before) => before && { ...before, draft: next });
      keep();
    },
    [keep],
  );
  return { draft: state?.draft, visit: state?.visit, isRestored: state?.isRestored === true, edit, keep };
}
