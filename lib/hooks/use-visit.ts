import { useCallback, useEffect, useRef, useState } from 'react';
import { endLeft, endVisit, goOn } from '../domain/visit/edit.ts';
import { startVisit, type VisitProgress, visitDraftName } from '../domain/visit/progress.ts';
import { localTime } from '../util/local-time.ts';
import { useServices } from './services-context.tsx';
import { useToday } from './today-context.tsx';

/** A visit as it is kept for a client. */
export interface VisitInHand {
  /** Undefined until it is read, and while there is none. */
  readonly visit: VisitProgress | undefined;
  /** Whether it was found as it had been left, and nobody has said yet whether it goes on. */
  readonly isFound: boolean;
  /** Changes it, and keeps what it is now. `nowMs`: milliseconds since 1970. */
  readonly edit: (change: (visit: VisitProgress, nowMs: number) => VisitProgress) => void;
  /** Begins anew; what there was is let go and given back. */
  readonly start: () => VisitProgress | undefined;
  /** Goes on with the one that was found, even when it had been ended. */
  readonly resume: () => void;
  /** Ends it now; one of another day, when it was written on last. */
  readonly end: () => void;
  /** Lets it go, and gives it back. */
  readonly drop: () => VisitProgress | undefined;
  /** Puts one back that was let go. */
  readonly put: (visit: VisitProgress) => void;
}

/**
 * The visit to a client: kept at every change, in memory and sealed on disk, so that a closed panel, a lock or a closed browser loses
 * nothing. Begins one when there is none.
 */
export function useVisit(clientId: string): VisitInHand {
  const { drafts } = useServices();
  const today = useToday();
  const [visit, setVisit] = useState<VisitProgress>();
  const [isFound, setFound] = useState(false);
  // Several changes may come before the next rendering: each builds on the one before.
  const last = useRef<VisitProgress | undefined>(undefined);
  const name = visitDraftName(clientId);
  const keep = useCallback(
    (next: VisitProgress | undefined) => {
      last.current = next;
      setVisit(next);
      drafts.keepForm(name, next);
    },
    [drafts, name],
  );
  const firstDay = useRef(today);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    const begin = (left: VisitProgress | undefined) => {
      if (isGone.current) return;
      if (left) {
        last.current = left;
        setVisit(left);
      } else keep(startVisit(firstDay.current, Date.now()));
      setFound(left !== undefined);
    };
    drafts.loadForm<VisitProgress>(name).then(begin, () => begin(undefined));
    return () => {
      isGone.current = true;
    };
  }, [drafts, name, keep]);

  const edit = useCallback<VisitInHand['edit']>(
    (change) => {
      if (!isGone.current) {
        // Whoever writes on in it goes on with it.
        setFound(false);
        if (last.current) keep(changed(last.current, change));
        return;
      }
      // Something was taken back after the view was left: the visit may have been gone over and let go meanwhile.
      drafts.loadForm<VisitProgress>(name).then(
        (left) => left && drafts.keepForm(name, changed(left, change)),
        () => undefined,
      );
    },
    [drafts, name, keep],
  );
  const replace = (next: VisitProgress | undefined) => {
    const before = last.current;
    setFound(false);
    keep(next);
    return before;
  };
  return {
    visit,
    isFound,
    edit,
    start: () => replace(startVisit(today, Date.now())),
    resume: () => edit((found, nowMs) => (found.endedMs === undefined ? found : goOn(found, nowMs))),
    end: () => {
      if (last.current) keep(last.current.day === today ? endVisit(last.current, Date.now()) : endLeft(last.current));
    },
    drop: () => replace(undefined),
    put: keep,
  };
}

function changed(visit: VisitProgress, change: Parameters<VisitInHand['edit']>[0]): VisitProgress {
  const nowMs = Date.now();
  return { ...change(visit, nowMs), lastMs: nowMs };
}

/** When a visit began, by the wall clock: `HH:MM`. */
export function startTime({ startedMs }: Pick<VisitProgress, 'startedMs'>): string {
  return localTime(startedMs);
}
